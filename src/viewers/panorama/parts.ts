/** What a tour loads after its first frame, in one script: every further request costs a slow line a round or a place in the queue. */
export { resumeTour } from './resume.ts';
