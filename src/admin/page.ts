import { adminPolicy } from '../model/content-policy.ts';
import { escapeMarkup } from '../model/escape-markup.ts';
import { listRepositoryOrigins } from '../model/repository-origins.ts';
import type { Settings } from '../model/schemas/settings.ts';

/** Lays out the page at `/admin/`. Everything on it is drawn by its script; without script it says where content is. */
export function adminPage(settings: Settings): string {
  const { admin } = settings;
  const policy = adminPolicy(listRepositoryOrigins(admin === false ? undefined : admin?.repository));
  return [
    '<!doctype html><html lang="vi"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeMarkup(policy)}">`,
    '<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">',
    '<title>Soạn bài · Edit</title><link rel="icon" href="/favicon.svg">',
    '<link rel="stylesheet" href="/admin/admin.css"><script type="module" src="/admin/admin.js"></script></head>',
    `<body><div data-notices>${NOTICES}</div></body></html>\n`,
  ].join('\n');
}

const NOTICES = [
  '<noscript><p lang="vi">Trang soạn bài cần JavaScript. Nội dung cũng sửa được thẳng trong các tệp của thư mục content.</p>',
  '<p lang="en">The form needs JavaScript. Content can also be edited in the files of the content folder.</p></noscript>',
  '<p lang="vi" data-nowhere hidden>Trang này chưa khai báo kho Git để lưu bài. Hãy mở nó trên máy của bạn (npm run dev, rồi vào http://localhost:4321/admin/), hoặc khai báo admin.repository trong site.yml.</p>',
  '<p lang="en" data-nowhere hidden>This site names no repository to save to. Open the page on your own machine (npm run dev, then http://localhost:4321/admin/), or set admin.repository in site.yml.</p>',
].join('\n');
