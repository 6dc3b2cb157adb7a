/** What another website needs to show a tour. */
export type TourEmbed = {
  /** Code to copy: a frame without script. */
  code: string;
  /** Where the frame leads. */
  url: string;
};
