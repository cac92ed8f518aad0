/** Telling a person's name from an office or a body, by surname and length. */
import { withoutSpaces } from './source-characters.ts';

const SURNAMES = new Set(
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公闫付肖覃佟仝代兰玉么岳帅苑英青皇',
);
const COMPOUND = new Set(
  '欧阳 司马 上官 诸葛 夏侯 东方 皇甫 尉迟 公孙 慕容 司徒 令狐 宇文 长孙 端木 独孤 南宫 呼延 轩辕 拓跋 闻人 澹台'.split(
    ' ',
  ),
);
/** Two or three characters that open with a surname and yet are no name. */
const NOT_NAMES =
  /(?:主席|书记|主任|委员|部长|局长|讲话|委员会|工作|日报|晚报|时报|公司|大学|学院|小组|支部|机关|办公室|编辑部|通讯员|全文|摘编|通报|报告|名单|决定)$|^(?:通讯|通讯员|全体|全市|全国|公司|文化|文史|国家|关于|向|东方|平安|和平|安全|成立|常委|时代|通过|应急|国际|经济|高校|党委|党组|项目|程序|能力|广场|公园|农业|农村|家庭|水利|金融|山东|山西|江苏|江西|广东|广西|贵州|云南|华东|华北|温馨|文章|文艺|卫生|强化)/u;

export const isSurname = (text: string): boolean => SURNAMES.has(text) || COMPOUND.has(text);

/** @param text spaces inside it do not matter; a remark in brackets, （女） or （回族）, neither */
export function isPersonName(text: string): boolean {
  const name = withoutSpaces(text).replace(/[（(][^（()）]{1,6}[)）]$/u, '');
  if (/^\p{Script=Han}{1,8}·\p{Script=Han}{1,8}$/u.test(name)) return true;
  if (!/^\p{Script=Han}{2,4}$/u.test(name) || NOT_NAMES.test(name)) return false;
  if (COMPOUND.has(name.slice(0, 2)) && name.length >= 3) return true;
  return name.length <= 3 && SURNAMES.has(name.slice(0, 1));
}

export interface OfficeAndNames {
  readonly office: string | null;
  /** Without spaces. */
  readonly names: readonly string[];
}

/** 市议事会主席、党组书记 陆 川 -> office and names; no names when the end of the text is none. */
export function splitOfficeAndNames(text: string): OfficeAndNames {
  const words = joinWideNames(text.trim().split(/[\s\u3000]+/u));
  const names: string[] = [];
  while (words.length > 0) {
    const word = words.at(-1) ?? '';
    const parts = word.split('、');
    if (!parts.every(isPersonName)) break;
    names.unshift(...parts.map(withoutSpaces));
    words.pop();
  }
  return { office: words.length > 0 ? words.join(' ') : null, names };
}

/** 陆 川 市议事会主席: a name stands apart from other words. */
export function hasSeparateName(text: string): boolean {
  const words = joinWideNames(text.trim().split(/[\s\u3000]+/u));
  return words.length > 1 && words.some(isPersonName);
}

/** 陆 川 -> 陆川 */
function joinWideNames(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const previous = joined.at(-1) ?? '';
    const single = /^\p{Script=Han}(?:[（(][^（()）]{1,6}[)）])?$/u.test(word);
    if (single && isSurname(previous)) joined[joined.length - 1] = previous + word;
    else joined.push(word);
  }
  return joined.filter((word) => word !== '');
}

/** 市水务组副组长（兼）李文 and 市议事会主席李文: the name stands at the end without a space. */
export function nameAtEnd(text: string): OfficeAndNames {
  const spaced = splitOfficeAndNames(text);
  if (spaced.names.length > 0) return spaced;
  const trimmed = text.trim();
  for (const length of [3, 2]) {
    const name = trimmed.slice(-length);
    const office = trimmed.slice(0, -length);
    if (
      isPersonName(name) &&
      /(?:[)）]|主席|书记|主任|委员|部长|局长|会长|院长|校长|主委|教授|厅长|市长|区长|县长|秘书长|处长|科长|经理|董事长|记者)$/u.test(
        office,
      )
    ) {
      return { office, names: [name] };
    }
  }
  return spaced;
}
