import { DESK_KEY } from '../desk.ts';
import { openDesk } from './card-desk.ts';

/** Left where the page's own script, of the same isolated world, takes it up. */
Reflect.set(globalThis, DESK_KEY, openDesk);
