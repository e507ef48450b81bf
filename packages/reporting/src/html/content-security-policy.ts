/** SHA-256 of UTF-8 text in the form that a content security policy wants. Uses Web Crypto: Node >= 20 and secure browser contexts. */
export async function sourceHash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`
}

/** Nothing may be loaded from anywhere; only this style sheet and this script take effect (CSP Level 3). */
export async function contentSecurityPolicy(style: string, script: string): Promise<string> {
  const [styleHash, scriptHash] = await Promise.all([sourceHash(style), sourceHash(script)])
  return `default-src 'none'; script-src ${scriptHash}; style-src ${styleHash}; base-uri 'none'; form-action 'none'`
}
