/** Style of the kiosk, on top of the site's own: large targets for fingers, the bar at the foot, the waiting screen. */
export const KIOSK_STYLE = `[data-kiosk] {
  font-size: 118%;
}
[data-kiosk] body {
  padding-block-end: 6.5rem;
}
[data-kiosk] :is(.site-nav a, .languages summary, .languages a, .site-footer a, .breadcrumb a, .quick-links a, main li > a) {
  min-block-size: 3.5rem;
  display: inline-flex;
  align-items: center;
}
[data-kiosk] .breadcrumb ol {
  align-items: center;
}
[data-kiosk] .button {
  min-block-size: 4rem;
  font-size: 1.15em;
}
[data-kiosk] :is(take-along, .site-footer a[href$="/offline/"], .site-footer a[href$="/trip/"], .trip-link, .trip-offer, .passport, stamp-offer) {
  display: none;
}
[data-kiosk] #choose-language {
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
  gap: 1.5rem;
}
[data-kiosk] #choose-language .card {
  padding: 2rem;
  border: 3px solid var(--brand);
  border-radius: 1rem;
  background: var(--surface-2);
}
[data-kiosk] #choose-language .card__title {
  font-size: 2rem;
}
.kiosk-bar {
  position: fixed;
  inset: auto 0 0;
  z-index: 60;
  display: flex;
  justify-content: center;
  gap: 1rem;
  padding: 0.75rem 1rem;
  background: var(--brand);
}
.kiosk-bar button,
.kiosk-box button {
  min-block-size: 4.5rem;
  min-inline-size: 4.5rem;
  padding: 0.5rem 1.75rem;
  border: 0;
  border-radius: 1rem;
  background: var(--surface);
  color: var(--ink);
  font: 600 1.25rem/1.3 var(--font-body);
}
.kiosk-box {
  max-inline-size: min(92vw, 34rem);
  padding: 1.75rem;
  border: 0;
  border-radius: 1.25rem;
  background: var(--surface);
  color: var(--ink);
  font-size: 1.25rem;
  text-align: center;
}
.kiosk-box::backdrop {
  background: rgb(8 20 16 / 0.72);
}
.kiosk-box p {
  margin-block-end: 1.25rem;
}
.kiosk-box img {
  inline-size: min(70vw, 45vh, 22rem);
  block-size: auto;
  margin: 0 auto 1.25rem;
}
.kiosk-box code {
  display: block;
  margin-block-end: 1.5rem;
  color: var(--ink-soft);
  font-size: 1rem;
  overflow-wrap: anywhere;
}
.kiosk-box button {
  background: var(--brand);
  color: var(--brand-ink);
}
.kiosk-attract {
  position: fixed;
  inset: 0;
  z-index: 70;
  overflow: hidden;
  background: #0d1613;
  color: #fff;
}
.kiosk-attract figure {
  position: absolute;
  inset: 0;
  margin: 0;
  opacity: 0;
  transition: opacity 1.6s ease;
}
.kiosk-attract figure[data-shown] {
  opacity: 1;
}
.kiosk-attract img {
  inline-size: 100%;
  block-size: 100%;
  object-fit: cover;
}
.kiosk-attract figure[data-shown] img {
  animation: kiosk-drift 12s linear both;
}
.kiosk-attract figcaption {
  position: absolute;
  inset: auto 0 0;
  padding: 8rem 4rem 11rem;
  background: linear-gradient(to top, rgb(8 20 16 / 0.88), rgb(8 20 16 / 0.6) 55%, transparent);
}
.kiosk-attract strong {
  display: block;
  font: 600 clamp(2.5rem, 6vw, 5.5rem) / 1.25 var(--font-display);
}
.kiosk-attract small {
  font-size: 1rem;
}
.kiosk-attract p {
  position: absolute;
  inset: auto 4rem 2.5rem;
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 2rem;
  margin: 0;
  font-size: 1.6rem;
  font-weight: 650;
}
@media (max-width: 50rem) {
  .kiosk-bar {
    gap: 0.5rem;
    padding: 0.5rem;
  }
  .kiosk-bar button {
    flex: 1 1 auto;
    min-inline-size: 0;
    padding: 0.5rem 0.75rem;
    font-size: 1.05rem;
    overflow-wrap: normal;
  }
  .kiosk-attract figcaption {
    inset: 0 0 auto;
    padding: 2.5rem 1.5rem 7rem;
    background: linear-gradient(to bottom, rgb(8 20 16 / 0.88), rgb(8 20 16 / 0.6) 55%, transparent);
  }
  .kiosk-attract p {
    inset: auto 0 0;
    display: grid;
    padding: 6rem 1.5rem 2.5rem;
    background: linear-gradient(to top, rgb(8 20 16 / 0.9), rgb(8 20 16 / 0.65) 70%, transparent);
    font-size: 1.3rem;
  }
}
@keyframes kiosk-drift {
  to {
    transform: scale(1.06);
  }
}
`;

/** What whoever sets the screen up must know, beside the pages. */
export const KIOSK_NOTE = `Bản dùng cho màn hình không nối mạng
====================================
1. Chép cả thư mục này vào máy hoặc USB. Trang không mở được bằng cách bấm đúp vào index.html: cần một máy chủ tĩnh ngay trên máy.
2. Trong thư mục này, chạy một trong hai lệnh:
     python3 -m http.server 8000
     npx serve -l 8000
3. Mở trình duyệt toàn màn hình:
     chromium --kiosk --noerrdialogs http://localhost:8000/
Không chạm trong 90 giây: màn hình về trang đầu và xoá những gì người trước để lại. Thêm 30 giây: trình chiếu.
Trình chiếu không chạy khi hệ điều hành đặt "giảm chuyển động".

Edition for a screen without network
====================================
1. Copy this whole folder to the computer or a USB stick. Opening index.html by double click does not work: a static server on the same computer is needed.
2. In this folder run one of
     python3 -m http.server 8000
     npx serve -l 8000
3. Open the browser full screen:
     chromium --kiosk --noerrdialogs http://localhost:8000/
Without a touch for 90 seconds the screen goes back to the start page and forgets what the last visitor left. After 30 more it shows pictures.
It does not when the system asks for reduced motion.
`;
