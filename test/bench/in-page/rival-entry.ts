export { rivals } from './rivals.ts';
