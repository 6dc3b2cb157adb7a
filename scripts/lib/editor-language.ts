/** Chooses the language of messages for editors: Vietnamese where the machine speaks it, else English. */
export function editorLanguage(env: NodeJS.ProcessEnv): EditorLanguage {
  return (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').startsWith('vi') ? 'vi' : 'en';
}

export type EditorLanguage = 'en' | 'vi';
