/**
 * Leads a phone from a plate's page on to the place: in the language remembered from an earlier visit, else in the
 * first of the phone's languages the place is translated into. Otherwise the visitor chooses from the links.
 * Served as `/q.js`; written for phones of the last ten years, hence no modern syntax.
 */
export const PLATE_SCRIPT = `(function () {
  var links = [].slice.call(document.querySelectorAll('a[hreflang]'));
  var remembered = null;
  try {
    remembered = localStorage.getItem('diem-den:language');
  } catch (error) {
    // Storage may be switched off; the phone's own languages still decide.
  }
  function find(tag, isAnyGood) {
    var base = String(tag).toLowerCase().split('-')[0];
    return links.filter(function (link) {
      return link.hreflang.split('-')[0] === base && (isAnyGood || !link.hasAttribute('data-fallback'));
    })[0];
  }
  var link = remembered ? find(remembered, true) : undefined;
  var tags = navigator.languages || [navigator.language];
  for (var index = 0; !link && index < tags.length; index++) link = find(tags[index], false);
  if (link) location.replace(link.href);
})();
`;

/** Style of the pages behind printed codes, served as `/q.css`. Large targets: people stand outdoors with one hand free. */
export const PLATE_STYLE = `:root {
  color-scheme: light dark;
  --ink: #1c2420;
  --ink-soft: #4d5a53;
  --ground: #f7f5ef;
  --surface: #fff;
  --line: #c9cfc9;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #eef2ee;
    --ink-soft: #b4c0b8;
    --ground: #141a17;
    --surface: #1f2723;
    --line: #46524b;
  }
}
body {
  margin: 0;
  background: var(--ground);
  color: var(--ink);
  font: 1.125rem/1.5 system-ui, sans-serif;
}
main {
  max-inline-size: 32rem;
  margin-inline: auto;
  padding: 1.5rem 1rem 3rem;
}
p {
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  gap: 0.25rem 1rem;
  margin: 0;
  color: var(--ink-soft);
}
b {
  font-family: ui-monospace, monospace;
  letter-spacing: 0.06em;
}
h1 {
  margin: 1rem 0 1.5rem;
  font-size: 1.75rem;
  line-height: 1.35;
  overflow-wrap: anywhere;
}
ul {
  display: grid;
  gap: 0.75rem;
  margin: 0;
  padding: 0;
  list-style: none;
}
a {
  display: flex;
  align-items: center;
  min-block-size: 3rem;
  padding-inline: 1rem;
  border: 1px solid var(--line);
  border-radius: 0.75rem;
  background: var(--surface);
  color: inherit;
  font-weight: 600;
  text-decoration: none;
}
a:hover {
  text-decoration: underline;
}
a:focus-visible {
  outline: 3px solid currentcolor;
  outline-offset: 2px;
}
i {
  display: block;
  padding: 0.25rem 1rem 0;
  color: var(--ink-soft);
  font-size: 0.9375rem;
  font-style: normal;
}
`;
