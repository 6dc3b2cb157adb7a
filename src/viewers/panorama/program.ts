/** Begins to compile and link a program, which the browser does beside the page. @throws when the context was lost meanwhile */
export function beginProgram(
  gl: WebGL2RenderingContext,
  vertexShader: string,
  fragmentShader: string,
): WebGLProgram {
  const program = gl.createProgram();
  const sources = [
    [gl.VERTEX_SHADER, vertexShader],
    [gl.FRAGMENT_SHADER, fragmentShader],
  ] as const;
  for (const [type, source] of sources) {
    const shader = gl.createShader(type);
    if (!shader) throw new Error('the graphics context is lost');
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    gl.deleteShader(shader); // goes with the program
  }
  gl.linkProgram(program);
  return program;
}

/** Waits for a program. @throws with what the compiler said */
export function finishProgram(gl: WebGL2RenderingContext, program: WebGLProgram): WebGLProgram {
  if (gl.getProgramParameter(program, gl.LINK_STATUS)) return program;
  const logs = gl.getAttachedShaders(program)?.map((shader) => gl.getShaderInfoLog(shader)) ?? [];
  throw new Error(`the shaders do not link: ${[gl.getProgramInfoLog(program), ...logs].join(' ')}`);
}
