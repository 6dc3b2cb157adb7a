import type { ConceptWords } from '../../model/search/lexicon.ts';

/** Words that ask or join. They are passed over, unless a name is made of them. */
export const STOP_WORDS: ConceptWords = {
  vi: 'ở|tại|và|có|là|của|cho|để|đi|đến|tới|từ|gì|nào|như thế nào|thế nào|bao nhiêu|không|những|các|một|với|này|kia|đó|đây|trong|ngoài|thì|được|mà|làm sao|tôi|mình|muốn|cần|tìm|xem|hay|nhất|đẹp|nhé|ạ|vào|ra|về|bằng|nơi|chỗ|điểm|khu|tham quan|du lịch|hỏi|xin|giúp|lại|nhiêu|thế',
  en: 'the|a|an|in|on|at|of|to|for|from|and|or|is|are|do|does|i|me|my|we|you|there|this|that|with|by|what|which|who|when|where|how|can|could|should|want|need|find|see|some|any|it|its|as|be|best|good|beautiful|place|places|visit|please|tourist|s|about',
  zh: '的|了|吗|呢|是|有|在|哪|哪里|什么|怎么|怎样|如何|可以|能|我|我们|想|要|去|到|看|和|与|及|请问|一个|这个|那个|地方|推荐|最|好|哪些|最好|旅游|景点|好玩',
  ja: 'の|を|に|は|が|へ|で|と|も|や|から|まで|です|ます|ください|どこ|何|いつ|どう|ある|いる|する|したい|たい|見える|見たい|行く|行きたい|場所|ところ|教えて|おすすめ|か|ですか|ありますか|できる|できます|への|での|について|観光',
  ko: '은|는|이|가|을|를|에|의|로|와|과|도|에서|으로|까지|부터|있나요|있어요|있는|열리는|하는|어때요|무엇|뭐|뭘|어떤|언제|좋은|곳|추천|좀|주세요|싶어요|볼|수|있습니까|인가요|해요|합니까|필요해요|관광|여행',
  fr: 'le|la|les|l|un|une|des|du|de|d|à|au|aux|en|dans|sur|et|ou|est|sont|y|il|elle|je|nous|vous|on|ce|cette|ces|pour|par|avec|sans|que|qu|quoi|quel|quelle|quels|quelles|qui|quand|comment|puis|peut|voir|trouver|chercher|faire|se|s|mon|ma|meilleur|meilleure|beau|belle|lieu|endroit|près|a',
};
