/**
 * What a command started by a test gets of the environment: where programs are, and the compiled modules of earlier
 * starts, which halve the time of a start. Everything else is the test's to say.
 */
export const COMMAND_ENV = {
  PATH: process.env.PATH,
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
};
