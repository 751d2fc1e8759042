package org.whistle.request;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Chinese family names: those of the 百家姓 and those that are common today. Left out are the ones that are rare as names, and
 * words that everybody writes (都, 时, 和, 家, 东).
 */
final class FamilyNames {

    private static final Set<String> OF_ONE_SIGN =
            """
            王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜\
            范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛\
            伍韦申尤毕聂丛焦柳邢路岳齐梅莫庄辛管祝左涂谷祁舒耿牟卜肖詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍覃霍翁隋甘景单包司柏\
            宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫苟褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟\
            宇敖糜鄢冷卓花仇艾蓝巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应巫鞠桑荆谌扬沙伏岑习胥蔺昌凤酆皮元平湛禹狄贝伊宓茅麻危骆昝裘\
            缪宣贲诸嵇滑荀羊於惠芮羿储汲邴富乌巴弓牧隗山蓬郗班仰秋暴钭厉戎祖束幸韶蓟印宿怀蒲鄂索咸籍苍闻莘贡逄扶堵宰郦雍璩濮寿扈郏浦\
            尚农慕茹宦鱼慎戈庾暨弘寇禄阙殳沃蔚夔隆师厍晁勾融訾阚那毋乜丰巢蒯逯桓仉督佘佴伯赏笪谯\
            闫付代楼钮仝邝卿粟斯盘陳張劉楊趙黃吳孫馬羅鄭謝韓馮蕭許鄧蔣賈葉閻鍾陸龍錢湯賀賴龔蘭嚴溫蘆畢聶叢齊莊顧萬盧蘇呂魯"""
                    .codePoints()
                    .mapToObj(Character::toString)
                    .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> OF_TWO_SIGNS = Set.of(
            """
            万俟 司马 上官 欧阳 夏侯 诸葛 闻人 东方 赫连 皇甫 尉迟 公羊 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 公孙 仲孙 轩辕 令狐 钟离
            宇文 长孙 慕容 鲜于 闾丘 司徒 司空 亓官 司寇 子车 颛孙 端木 巫马 公西 漆雕 乐正 壤驷 公良 拓跋 夹谷 宰父 谷梁 段干 百里
            东郭 南门 呼延 羊舌 微生 梁丘 左丘 东门 西门 南宫 第五"""
                    .split("\\s+"));

    private FamilyNames() {}

    /** @param name Chinese, without blanks */
    static boolean begin(String name) {
        String first = name.substring(0, name.offsetByCodePoints(0, 1));
        return OF_ONE_SIGN.contains(first)
                || OF_TWO_SIGNS.stream().anyMatch(family -> name.startsWith(family) && name.length() > family.length());
    }
}
