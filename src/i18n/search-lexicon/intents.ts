import type { ConceptGroup } from '../../model/search/lexicon.ts';

/** What somebody wants to know of a place they name. The name decides what is found, the intent what is shown of it. */
export const INTENT_WORDS: ConceptGroup = {
  hours: {
    vi: 'giờ mở cửa|mở cửa|đóng cửa|mấy giờ|mở cửa lúc nào|giờ giấc|có mở không|còn mở cửa|bao giờ mở',
    en: 'opening hours|open|opening times|hours|closing time|opening time|is it open|open now|what time|open today',
    zh: '开放时间|营业时间|几点开|几点关|开门|关门|几点|开放吗|现在开吗',
    ja: '営業時間|開館時間|何時から|何時まで|営業|何時|開いている|開園時間|開いてる',
    ko: '영업시간|운영시간|개장시간|몇 시|몇시|문 여는|여는 시간|오픈|폐장|열려 있',
    fr: 'horaires|horaire|heures d’ouverture|ouvert|ouverte|ouverture|fermeture|à quelle heure|ouvre|ferme',
  },
  ticket: {
    vi: 'giá vé|vé|vé vào cửa|bao nhiêu tiền|vé tham quan|mua vé|miễn phí|giá bao nhiêu|vé bao nhiêu|phí tham quan|giá',
    en: 'ticket|tickets|ticket price|price|prices|entrance fee|admission|how much|cost|fee|fees|entry fee|free',
    zh: '门票|票价|多少钱|价格|费用|买票|免费|收费|要钱吗',
    ja: '入場料|チケット|料金|いくら|入場券|値段|無料|切符|費用',
    ko: '입장료|표|티켓|요금|얼마|가격|입장권|무료|비용|얼마예요|얼마인가요',
    fr: 'billet|billets|tarif|tarifs|prix|entrée|combien|coût|ticket|tickets|gratuit|droit d’entrée|ça coûte',
  },
  directions: {
    vi: 'đường đi|cách đi|đi như thế nào|chỉ đường|đến bằng gì|đi bằng gì|làm sao đến|bao xa|cách bao xa|đường đến|đi thế nào|đi kiểu gì|ở đâu|chỗ nào|địa chỉ|đi tới',
    en: 'how to get to|how to get there|getting there|directions|direction|way to|how to reach|how do i get|how far|route to|address|where is|location|get to|how to go',
    zh: '怎么去|怎么走|交通|路线怎么走|如何到达|如何去|多远|在哪里|在哪儿|在哪|地址|怎样去|到达',
    ja: '行き方|アクセス|道順|どうやって行く|どうやって|交通|どこ|場所|住所|行くには|距離|どのくらい',
    ko: '가는 길|가는 법|찾아가는|오시는 길|어떻게 가|교통|어디|어디에|위치|주소|가는 방법|얼마나 멀|어디에 있나요|어디인가요',
    fr: 'comment aller|comment y aller|accès|itinéraire vers|se rendre|comment se rendre|où est|où se trouve|où sont|adresse|à quelle distance|comment arriver|aller à|où',
  },
  phone: {
    vi: 'điện thoại|gọi điện|liên lạc',
    en: 'phone|telephone|call|contact number',
    zh: '电话号码|联系电话|打电话',
    ja: '電話|連絡',
    ko: '전화|연락|전화하기',
    fr: 'téléphone|appeler|numéro',
  },
  booking: {
    vi: 'đặt phòng|đặt vé|đặt chỗ|đặt trước|đặt tour|đặt bàn',
    en: 'book|booking|reserve|reservation|reservations|book a room|book online',
    zh: '预订|订房|预约|订票|预定',
    ja: '予約|予約する|ご予約|申し込み',
    ko: '예약|예약하기|예매',
    fr: 'réserver|réservation|réservations|réserver en ligne',
  },
  nearby: {
    vi: 'gần đây|gần|quanh đây|xung quanh|gần nhất|cạnh|lân cận|bên cạnh',
    en: 'near|nearby|near me|around|close to|nearest|next to|closest',
    zh: '附近|周边|最近的|旁边|周围',
    ja: '近く|周辺|付近|近くの|最寄り|周り',
    ko: '근처|주변|가까운|인근|제일 가까운|옆',
    fr: 'près de|à proximité|proche|proches|autour|aux alentours|le plus proche|à côté|près',
  },
  closure: {
    vi: 'tạm đóng cửa|đóng cửa đến|sửa chữa|tu sửa|có đóng cửa không|cấm đường|tắc đường',
    en: 'closed|closure|closures|renovation|road closed|is it closed|roadworks',
    zh: '关闭|暂停开放|维修|封路|停业',
    ja: '休業|閉鎖|休館|通行止め|工事中|休み',
    ko: '휴무|폐쇄|휴관|공사|통제|휴업',
    fr: 'fermé|fermée|travaux|fermeture exceptionnelle|route barrée|fermetures',
  },
};
