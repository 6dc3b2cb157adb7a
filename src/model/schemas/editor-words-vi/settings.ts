import type { EditorWords } from '../editor-words-vi.ts';

/** `site.yml`, `units.yml` and `codes.yml`. The last two are lists; their paths begin at one row. */
export const SETTINGS_WORDS_VI: Readonly<Record<string, EditorWords>> = {
  'site:baseUrl': {
    label: 'Địa chỉ trang web',
    hint: 'Địa chỉ của trang, không có dấu gạch chéo ở cuối. Nó được in trong mã QR: hãy chọn cho hai mươi năm.',
  },
  'site:defaultLanguage': { label: 'Ngôn ngữ mặc định', hint: 'Ngôn ngữ của các tệp index.md.' },
  'site:languages': { label: 'Ngôn ngữ', hint: 'Các ngôn ngữ được xuất bản, theo thứ tự trong trình đơn.' },
  'site:words': {
    label: 'Phần chữ theo ngôn ngữ',
    hint: 'Tên, khẩu hiệu và lời giới thiệu theo từng ngôn ngữ. Phải có ngôn ngữ mặc định.',
  },
  'site:words.*.name': { label: 'Tên trang', hint: 'Tên của cả trang web.' },
  'site:words.*.slogan': { label: 'Khẩu hiệu', hint: 'Một dòng dưới tên.' },
  'site:words.*.description': { label: 'Giới thiệu', hint: 'Một hoặc hai câu về trang web.' },
  'site:owner': { label: 'Chủ quản', hint: 'Ai chịu trách nhiệm về nội dung.' },
  'site:contact': { label: 'Liên hệ', hint: 'Liên hệ với ai, bằng cách nào.' },
  'site:contact.name': { label: 'Người liên hệ', hint: 'Hỏi ai.' },
  'site:contact.phone': {
    label: 'Điện thoại',
    hint: 'Số điện thoại đặt trong ngoặc kép, để số 0 ở đầu không bị mất.',
  },
  'site:contact.email': { label: 'Thư điện tử', hint: 'Địa chỉ thư điện tử.' },
  'site:contact.url': { label: 'Trang web', hint: 'Trang web riêng.' },
  'site:contact.zalo': { label: 'Zalo', hint: 'Liên kết Zalo (https://zalo.me/…).' },
  'site:contact.address': { label: 'Địa chỉ', hint: 'Số nhà, đường, thôn bản; không ghi xã và tỉnh.' },
  'site:colours': { label: 'Màu sắc', hint: 'Màu nhận diện. Độ tương phản được kiểm tra.' },
  'site:colours.brand': { label: 'Màu chính', hint: 'Màu chính, dùng cho liên kết và nút bấm.' },
  'site:colours.accent': { label: 'Màu phụ', hint: 'Màu thứ hai, dùng chừng mực.' },
  'site:featured': { label: 'Bài nổi bật', hint: 'Các bài hiện trước trên trang chủ.' },
  'site:map': { label: 'Bản đồ', hint: 'Cách hiện bản đồ.' },
  'site:map.tiles': {
    label: 'Bản đồ trực tuyến',
    hint: 'Ô bản đồ lấy từ mạng. Bỏ trống là tắt; nếu bật, nơi cung cấp sẽ thấy địa chỉ mạng của khách.',
  },
  'site:map.tiles.url': { label: 'Địa chỉ ô bản đồ', hint: 'Địa chỉ có {z}, {x} và {y}.' },
  'site:map.tiles.attribution': { label: 'Ghi công', hint: 'Lời ghi công mà nơi cung cấp yêu cầu.' },
  'site:map.tiles.maxZoom': { label: 'Mức phóng lớn nhất', hint: 'Mức phóng sâu nhất được dùng.' },
  'site:signs': { label: 'Biển có mã QR', hint: 'Những gì in chung trên mọi tấm biển.' },
  'site:signs.emergency': { label: 'Số khẩn cấp', hint: 'Các số khẩn cấp in trên biển.' },
  'site:signs.emergency[].number': { label: 'Số gọi', hint: 'Số để gọi, đặt trong ngoặc kép.' },
  'site:signs.emergency[].is': {
    label: 'Ai nghe máy',
    hint: 'police: công an; fire: chữa cháy; ambulance: cấp cứu; rescue: cứu nạn.',
  },
  'site:signs.logo': {
    label: 'Logo trên biển',
    hint: 'Tệp PNG hay JPEG trong thư mục nội dung, in cạnh tên trang, không nằm trong mã.',
  },
  'site:signs.spotColour': {
    label: 'Mực pha sẵn',
    hint: 'Mực riêng cho màu chính, ghi đúng tên nhà in dùng, ví dụ PANTONE 349 C. Bỏ trống thì in bốn màu.',
  },
  'site:links': { label: 'Liên kết cuối trang', hint: 'Các liên kết ở cuối mỗi trang.' },
  'site:links[].title': { label: 'Chữ hiện ra', hint: 'Liên kết nói gì.' },
  'site:links[].url': { label: 'Địa chỉ', hint: 'Liên kết dẫn tới đâu.' },
  'site:panoramas': { label: 'Ảnh 360°', hint: 'Cách lưu ảnh 360° cho người xem.' },
  'site:panoramas.format': {
    label: 'Định dạng ảnh 360°',
    hint: 'Không ghi thì là webp. Cùng chất lượng, avif nhẹ hơn 2 % nhưng dựng lâu hơn; jpeg nặng hơn 43 %.',
  },
  'site:dataLicence': {
    label: 'Giấy phép dữ liệu mở',
    hint: 'Giấy phép của các tệp dữ liệu mở dưới /data/, ví dụ CC-BY-4.0. Không ghi thì người khác không được phép dùng lại.',
  },
  'site:passport': {
    label: 'Hộ chiếu hành trình',
    hint: 'Hộ chiếu đóng dấu trên các hành trình. Không có mục này vẫn dùng được; có thì nhân viên xác nhận được dấu.',
  },
  'site:passport.publicKey': {
    label: 'Khóa công khai',
    hint: 'Dùng để nhận ra xác nhận của nhân viên; tạo bằng lệnh npm run passport -- keys.',
  },
  'site:admin': {
    label: 'Biểu mẫu nhập liệu',
    hint: 'Biểu mẫu dành cho người biên tập ở /admin/. Ghi false để không đưa vào trang web.',
  },
  'site:admin.folder': {
    label: 'Thư mục nội dung',
    hint: 'Thư mục nội dung trong kho; bỏ trống là content.',
  },
  'site:admin.repository': {
    label: 'Kho lưu trữ',
    hint: 'Kho mà biểu mẫu lưu vào. Không có kho thì biểu mẫu chỉ sửa được thư mục trên máy của bạn.',
  },
  'site:admin.repository.service': {
    label: 'Dịch vụ',
    hint: 'Kho chạy trên dịch vụ nào. gitea cũng dùng cho Forgejo và Codeberg.',
  },
  'site:admin.repository.name': {
    label: 'Tên kho',
    hint: 'Chủ kho và tên kho, ví dụ so-du-lich/diem-den.',
  },
  'site:admin.repository.branch': { label: 'Nhánh', hint: 'Nhánh được sửa; bỏ trống là nhánh chính.' },
  'site:admin.repository.server': {
    label: 'Máy chủ',
    hint: 'Địa chỉ máy chủ riêng, không có dấu gạch chéo ở cuối. Bỏ trống nếu dùng github.com, gitlab.com hay gitea.com.',
  },
  'site:admin.repository.appId': {
    label: 'Mã ứng dụng',
    hint: 'Mã của ứng dụng đã đăng ký với GitLab hay Gitea, để người biên tập đăng nhập bằng mật khẩu.',
  },
  'site:admin.repository.signIn': {
    label: 'Trang đăng nhập',
    hint: 'Địa chỉ trợ giúp đăng nhập GitHub của riêng bạn. Không có thì người biên tập đăng nhập bằng token.',
  },

  'units:id': { label: 'Mã', hint: 'Mã riêng; không bao giờ đổi.' },
  'units:code': { label: 'Mã số nhà nước', hint: 'Mã số chính thức, đặt trong ngoặc kép.' },
  'units:level': {
    label: 'Cấp',
    hint: 'country: nước; province: tỉnh, thành phố; district: huyện; commune: xã; ward: phường; township: thị trấn; special-zone: đặc khu.',
  },
  'units:name': { label: 'Tên đầy đủ', hint: 'Tên tiếng Việt đầy đủ kèm cấp, ví dụ "Xã Bình Lư".' },
  'units:names': { label: 'Tên tiếng nước ngoài', hint: 'Tên trong các ngôn ngữ khác.' },
  'units:parent': { label: 'Thuộc về', hint: 'Mã của đơn vị cấp trên.' },
  'units:validFrom': { label: 'Có từ ngày', hint: 'Ngày đầu tiên tồn tại.' },
  'units:validTo': { label: 'Có đến ngày', hint: 'Ngày cuối cùng tồn tại.' },
  'units:predecessors': { label: 'Tách, nhập từ', hint: 'Các đơn vị cũ hợp thành đơn vị này.' },
  'units:successors': { label: 'Thay bằng', hint: 'Các đơn vị thay thế đơn vị này.' },
  'units:source': { label: 'Căn cứ', hint: 'Nghị quyết hay văn bản nói điều đó.' },

  'codes:code': {
    label: 'Mã trên biển',
    hint: 'Bảy ký tự in trên biển. Không bao giờ đổi, không bao giờ dùng lại.',
  },
  'codes:target': {
    label: 'Bài',
    hint: 'Biển nói về bài nào. In rồi thì không sửa nữa; xem forwardTo.',
  },
  'codes:forwardTo': {
    label: 'Nay dẫn tới',
    hint: 'Bài mà mã đã in dẫn tới hiện nay, khi bài cũ đã đổi tên hay không còn nữa.',
  },
  'codes:plate': { label: 'Chỗ treo biển', hint: 'Biển treo ở đâu, ghi cho người trông coi.' },
  'codes:state': {
    label: 'Tình trạng biển',
    hint: 'planned: dự kiến; printed: đã in; installed: đã treo; retired: đã gỡ.',
  },
  'codes:languages': {
    label: 'Ngôn ngữ trên biển',
    hint: 'Các ngôn ngữ in trên biển, ngôn ngữ chính trước; không ghi thì in mọi ngôn ngữ của trang.',
  },
  'codes:format': {
    label: 'Khổ biển',
    hint: 'Kích thước và hình dạng của biển; không ghi thì là A4.',
  },
  'codes:direction': {
    label: 'Hướng mũi tên',
    hint: 'left: trái; right: phải; ahead: đi thẳng; theo mắt người đọc biển.',
  },
  'codes:pictograms': {
    label: 'Hình báo hiệu',
    hint: 'Điều tấm biển cảnh báo, cấm hay chỉ dẫn bằng hình, cạnh phần chữ; nhiều nhất bốn hình.',
  },
  'codes:bearing': {
    label: 'Mặt biển quay về',
    hint: 'Hướng la bàn mà mặt biển quay về, tính bằng độ, 0 là hướng bắc.',
  },
  'codes:printedOn': { label: 'Ngày in', hint: 'Ngày in biển.' },
  'codes:checkedOn': { label: 'Ngày quét thử', hint: 'Ngày gần nhất có người quét thử tại chỗ.' },
  'codes:point': { label: 'Vị trí biển', hint: 'Biển treo ở đâu, đo tại chỗ: một điểm, tính bằng độ.' },
  'codes:point.lat': {
    label: 'Vĩ độ',
    hint: 'Vĩ độ tính bằng độ (WGS84), phía bắc là số dương. Ở Việt Nam từ 8 đến 24.',
  },
  'codes:point.lng': {
    label: 'Kinh độ',
    hint: 'Kinh độ tính bằng độ (WGS84), phía đông là số dương. Ở Việt Nam từ 102 đến 118.',
  },
  'codes:point.accuracyM': { label: 'Sai số (mét)', hint: 'Điểm có thể lệch bao nhiêu mét.' },
};
