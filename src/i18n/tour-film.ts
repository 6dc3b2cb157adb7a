import type { Language } from '../model/languages.ts';

/** Gives the texts of 360° films. Loaded with the film bar, never with the page. */
export function filmMessages(language: Language): FilmMessages {
  return MESSAGES[language];
}

const vi = {
  film: 'Phim 360°',
  filmPlay: 'Phát phim 360° ({size})',
  filmGoOn: 'Phát tiếp',
  filmPause: 'Tạm dừng',
  filmMute: 'Tắt tiếng',
  filmUnmute: 'Bật tiếng',
  filmSeek: 'Vị trí trong phim',
  filmAt: '{at} trên {length}',
  filmCaptions: 'Phụ đề',
  filmStop: 'Trở lại ảnh',
  filmFailed: 'Chưa phát được phim. Ảnh toàn cảnh vẫn xem được.',
};

export type FilmMessages = Record<keyof typeof vi, string>;

const MESSAGES: Record<Language, FilmMessages> = {
  vi,
  en: {
    film: '360° film',
    filmPlay: 'Play the 360° film ({size})',
    filmGoOn: 'Go on',
    filmPause: 'Pause',
    filmMute: 'Turn the sound off',
    filmUnmute: 'Turn the sound on',
    filmSeek: 'Place in the film',
    filmAt: '{at} of {length}',
    filmCaptions: 'Captions',
    filmStop: 'Back to the picture',
    filmFailed: 'The film could not be played. The panorama is still there.',
  },
  zh: {
    film: '360° 影片',
    filmPlay: '播放 360° 影片（{size}）',
    filmGoOn: '继续播放',
    filmPause: '暂停',
    filmMute: '关闭声音',
    filmUnmute: '打开声音',
    filmSeek: '播放位置',
    filmAt: '{at}，共 {length}',
    filmCaptions: '字幕',
    filmStop: '返回全景图',
    filmFailed: '无法播放影片，仍可查看全景图。',
  },
  ja: {
    film: '360°動画',
    filmPlay: '360°動画を再生（{size}）',
    filmGoOn: '再生を続ける',
    filmPause: '一時停止',
    filmMute: '音を消す',
    filmUnmute: '音を出す',
    filmSeek: '再生位置',
    filmAt: '{at}／{length}',
    filmCaptions: '字幕',
    filmStop: '写真に戻る',
    filmFailed: '動画を再生できませんでした。パノラマ写真はご覧いただけます。',
  },
  ko: {
    film: '360° 영상',
    filmPlay: '360° 영상 재생({size})',
    filmGoOn: '계속 재생',
    filmPause: '일시 정지',
    filmMute: '소리 끄기',
    filmUnmute: '소리 켜기',
    filmSeek: '재생 위치',
    filmAt: '{length} 중 {at}',
    filmCaptions: '자막',
    filmStop: '사진으로 돌아가기',
    filmFailed: '영상을 재생할 수 없습니다. 파노라마 사진은 계속 볼 수 있습니다.',
  },
  fr: {
    film: 'Film à 360°',
    filmPlay: 'Lire le film à 360° ({size})',
    filmGoOn: 'Reprendre',
    filmPause: 'Pause',
    filmMute: 'Couper le son',
    filmUnmute: 'Remettre le son',
    filmSeek: 'Position dans le film',
    filmAt: '{at} sur {length}',
    filmCaptions: 'Sous-titres',
    filmStop: 'Revenir à l’image',
    filmFailed: 'Le film n’a pas pu être lu. Le panorama reste visible.',
  },
};
