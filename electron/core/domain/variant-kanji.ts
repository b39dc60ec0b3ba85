/** 異体字 of names and company registers, each with the form it is searched as. Data only; display keeps the original. */

const pairs = [
  '髙高 﨑崎 嵜崎 碕崎 德徳 濵浜 濱浜 邊辺 邉辺 齋斎 齊斉 澤沢 瀧滝 廣広 眞真 惠恵 榮栄 國国 黑黒 龜亀 龍竜 橫横 增増 淸清 槇槙 桒桑',
  '栁柳 冨富 𠮷吉 曾曽 彌弥 與与 兒児 壽寿 條条 假仮 團団 圓円 學学 實実 寶宝 將将 專専 對対 嶋島 嶌島 峯峰 當当 櫻桜 檜桧 萬万 藏蔵',
  '藪薮 豐豊 鄕郷 鐵鉄 關関 靜静 顯顕 鹽塩 麥麦 點点 齒歯 薗園 埜野 穗穂 竝並 緖緒 總総 聲声 莊荘 讓譲 邨村 鷗鴎 會会 縣県 應応 擴拡',
  '驛駅 舘館 賴頼 渕淵 渊淵 籠篭 籐藤 祿禄 礒磯 凜凛 晧皓 晉晋 昻昂 曉暁 拜拝 收収 敍叙 晝昼 燒焼 獨独 禮礼 稻稲 龐厖 絲糸 經経 繪絵',
  '藝芸 號号 衞衛 覺覚 觀観 譽誉 豫予 轉転 遙遥 遲遅 鄰隣 釀醸 鑛鉱 隱隠 雜雑 靈霊 飮飲 驗験 髮髪 鬪闘 鷄鶏 麴麹',
]
  .join(' ')
  .split(' ');

/** Variant → searched form. */
export const variantKanji: ReadonlyMap<string, string> = new Map(
  pairs.map((pair): readonly [string, string] => {
    const [variant = '', form = ''] = Array.from(pair);
    return [variant, form];
  }),
);
