import { setConsoleFunction } from 'three';

/**
 * Messages that say nothing to visitors or to us: @react-three/fiber 9 still makes a `Clock`, which three has renamed,
 * and gives the context back also when it is lost already.
 */
const HUSHED = ['THREE.Clock:', 'THREE.WebGLRenderer: WEBGL_lose_context extension not supported.'];

/** Keeps the messages above out of the console; everything else is passed on. */
export function hushKnownWarnings(): void {
  setConsoleFunction((type, message, ...rest) => {
    if (!HUSHED.some((start) => message.startsWith(start))) console[type](message, ...rest);
  });
}
