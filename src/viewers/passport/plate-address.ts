/**
 * Takes the code of the plate that led here out of the address (`#q=7K3F9P2`), so that neither a reload nor a shared
 * link claims the visitor stood there. Fragments are never sent to a server.
 */
export function takePlateCode(): string | undefined {
  const code = /^#q=([0-9A-Z]{7})$/.exec(location.hash)?.[1];
  if (code !== undefined) history.replaceState(history.state, '', location.pathname + location.search);
  return code;
}
