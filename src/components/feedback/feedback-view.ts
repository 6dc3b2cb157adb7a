/** What a page needs so that visitors can report a mistake: at least one way to send it. */
export type FeedbackView = {
  ref: string;
  url: string;
  subject: string;
  /** Text to begin with; see `feedbackText`. */
  text: string;
  email: string | undefined;
  /** Opens the mail program with everything filled in. */
  mailto: string | undefined;
  zalo: { url: string; host: string } | undefined;
  form: { url: string; host: string } | undefined;
};

/** Words of a visitor. */
export type QuoteView = { text: string; lang: string; source: string };
