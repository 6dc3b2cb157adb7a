import type { Language } from '../model/languages.ts';

/** Gives the words of reports, quotes and reviews in one language. `{host}` is filled in by whoever shows the sentence. */
export function feedbackWords(language: Language): FeedbackWords {
  return WORDS[language];
}

const WORDS: Record<Language, FeedbackWords> = {
  vi: {
    title: 'Báo lỗi hoặc sự cố ở đây',
    lead: 'Thông tin sai, biển hỏng, đường hư, rác, nguy hiểm: hãy cho chúng tôi biết. Bạn sửa được mọi chữ trước khi gửi; trang này không tự gửi gì.',
    text: 'Nội dung',
    addPosition: 'Thêm vị trí của tôi',
    positionAdded: 'Đã thêm vị trí vào nội dung.',
    positionFailed: 'Không lấy được vị trí. Hãy mô tả chỗ đó bằng lời.',
    mail: 'Gửi bằng thư điện tử',
    zalo: 'Chép nội dung và mở Zalo',
    copied: 'Đã chép. Dán vào Zalo rồi gửi.',
    notCopied: 'Chưa chép được; hãy chọn và chép bằng tay.',
    send: 'Gửi biểu mẫu',
    leaves: 'Nội dung được gửi tới {host}.',
    subject: 'Góp ý',
    write: 'Xin mô tả điều bạn thấy:',
    entry: 'Mục',
    page: 'Trang',
    language: 'Ngôn ngữ',
    position: 'Vị trí của tôi',
    reviews: 'Đánh giá ở nơi khác',
    quotes: 'Lời du khách',
  },
  en: {
    title: 'Report a mistake or a problem here',
    lead: 'Wrong facts, a broken sign, a bad path, litter, danger: tell us. You can change every word before sending; this page sends nothing by itself.',
    text: 'Your report',
    addPosition: 'Add my position',
    positionAdded: 'Your position was added to the text.',
    positionFailed: 'Your position could not be found. Describe the spot in words.',
    mail: 'Send by e-mail',
    zalo: 'Copy the text and open Zalo',
    copied: 'Copied. Paste it in Zalo and send.',
    notCopied: 'Could not copy; select and copy by hand.',
    send: 'Send the form',
    leaves: 'The text goes to {host}.',
    subject: 'Feedback',
    write: 'Please describe what you saw:',
    entry: 'Entry',
    page: 'Page',
    language: 'Language',
    position: 'My position',
    reviews: 'Reviews elsewhere',
    quotes: 'What visitors say',
  },
  zh: {
    title: '在此报告错误或问题',
    lead: '信息有误、标牌损坏、道路破损、垃圾、危险：请告诉我们。发送前每个字都可以修改；本页不会自行发送任何内容。',
    text: '内容',
    addPosition: '加入我的位置',
    positionAdded: '已将位置加入内容。',
    positionFailed: '无法获取位置。请用文字描述地点。',
    mail: '用电子邮件发送',
    zalo: '复制内容并打开 Zalo',
    copied: '已复制。请粘贴到 Zalo 后发送。',
    notCopied: '无法复制，请手动选择并复制。',
    send: '提交表单',
    leaves: '内容将发送到 {host}。',
    subject: '意见反馈',
    write: '请描述您看到的情况：',
    entry: '条目',
    page: '页面',
    language: '语言',
    position: '我的位置',
    reviews: '其他网站上的评价',
    quotes: '游客的话',
  },
  ja: {
    title: 'ここの間違いや問題を知らせる',
    lead: '情報の誤り、壊れた看板、傷んだ道、ごみ、危険な箇所をお知らせください。送る前にすべて書き直せます。このページが自動で送信することはありません。',
    text: '内容',
    addPosition: '現在地を加える',
    positionAdded: '現在地を内容に加えました。',
    positionFailed: '現在地が分かりません。場所を言葉で書いてください。',
    mail: 'メールで送る',
    zalo: '内容をコピーして Zalo を開く',
    copied: 'コピーしました。Zalo に貼り付けて送ってください。',
    notCopied: 'コピーできません。選択して手でコピーしてください。',
    send: 'フォームを送信',
    leaves: '内容は {host} に送られます。',
    subject: 'ご意見',
    write: 'お気づきの点をお書きください：',
    entry: '項目',
    page: 'ページ',
    language: '言語',
    position: '現在地',
    reviews: '他のサイトの口コミ',
    quotes: '訪れた人の声',
  },
  ko: {
    title: '이곳의 오류나 문제 알리기',
    lead: '잘못된 정보, 부서진 표지판, 망가진 길, 쓰레기, 위험한 곳을 알려 주세요. 보내기 전에 모든 글을 고칠 수 있으며, 이 페이지가 스스로 보내는 것은 없습니다.',
    text: '내용',
    addPosition: '내 위치 추가',
    positionAdded: '위치를 내용에 추가했습니다.',
    positionFailed: '위치를 찾을 수 없습니다. 장소를 말로 적어 주세요.',
    mail: '이메일로 보내기',
    zalo: '내용을 복사하고 Zalo 열기',
    copied: '복사했습니다. Zalo에 붙여넣어 보내세요.',
    notCopied: '복사할 수 없습니다. 직접 선택해 복사하세요.',
    send: '양식 보내기',
    leaves: '내용은 {host}(으)로 전송됩니다.',
    subject: '의견',
    write: '보신 것을 적어 주세요:',
    entry: '항목',
    page: '페이지',
    language: '언어',
    position: '내 위치',
    reviews: '다른 사이트의 후기',
    quotes: '방문객의 말',
  },
  fr: {
    title: 'Signaler une erreur ou un problème ici',
    lead: 'Information fausse, panneau cassé, chemin abîmé, déchets, danger : dites-le-nous. Vous pouvez changer chaque mot avant l’envoi ; cette page n’envoie rien d’elle-même.',
    text: 'Votre message',
    addPosition: 'Ajouter ma position',
    positionAdded: 'Votre position a été ajoutée au texte.',
    positionFailed: 'Position introuvable. Décrivez l’endroit avec des mots.',
    mail: 'Envoyer par courriel',
    zalo: 'Copier le texte et ouvrir Zalo',
    copied: 'Copié. Collez-le dans Zalo et envoyez.',
    notCopied: 'Copie impossible ; sélectionnez et copiez à la main.',
    send: 'Envoyer le formulaire',
    leaves: 'Le texte est envoyé à {host}.',
    subject: 'Remarque',
    write: 'Décrivez ce que vous avez vu :',
    entry: 'Fiche',
    page: 'Page',
    language: 'Langue',
    position: 'Ma position',
    reviews: 'Avis sur d’autres sites',
    quotes: 'Paroles de visiteurs',
  },
};

export type FeedbackWords = Record<
  | 'title'
  | 'lead'
  | 'text'
  | 'addPosition'
  | 'positionAdded'
  | 'positionFailed'
  | 'mail'
  | 'zalo'
  | 'copied'
  | 'notCopied'
  | 'send'
  | 'leaves'
  | 'subject'
  | 'write'
  | 'entry'
  | 'page'
  | 'language'
  | 'position'
  | 'reviews'
  | 'quotes',
  string
>;
