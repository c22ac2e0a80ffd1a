// Links to programs in Go.
import { deflateSync } from 'node:zlib';

/** The part of a link after its address that holds a program; `more` are other keys with their values. */
export const goLink = (program, more = '') => `#go=${deflateSync(program, { level: 9 }).toString('base64url')}${more && `&${more}`}`;
