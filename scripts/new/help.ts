/** The help of `npm run new`. */
export const HELP = `Makes the files of something new under the content folder. Nothing that is there is changed, but codes.yml
gets a line for a plate, and index.md the names of the scenes of a tour.

  npm run new -- site thac-tac-tinh --kind waterfall --title "Thác Tác Tình" --destination binh-lu
                                          an entry: destination, site, route, event, product, craft, stay, food,
                                          facility, agency, notice, offer, itinerary, story, guide, service, photospot,
                                          document, project or page
  npm run new -- stay nha-lu --kind homestay --set rooms=4 --source "Danh sách của xã, 2026"
                                          with more facts, and the document they come from
  npm run new -- translation sites/thac-tac-tinh en
                                          index.en.md, with the original above every line
  npm run new -- tour sites/thac-tac-tinh --kind photograph --set "credit=Nguyễn Văn A" --set licence=CC-BY-4.0
                                          tour.yml from the pictures in panoramas/
  npm run new -- plate sites/thac-tac-tinh --plate "Đầu lối đi bộ"
                                          a code for a plate, in codes.yml
  npm run new -- site thac-tac-tinh --kind waterfall --dry-run
                                          show what would be written; write nothing
  npm run new -- site thac-tac-tinh --kind waterfall --json
                                          say in one JSON object what was made
  npm run new -- site thac-tac-tinh --kind waterfall --lang vi
                                          advice in Vietnamese (or en)
  CONTENT_DIR=other npm run new -- ...    another folder than content/

Exit status: 0 made, 1 the content is at fault, 2 the call is at fault.
`;
