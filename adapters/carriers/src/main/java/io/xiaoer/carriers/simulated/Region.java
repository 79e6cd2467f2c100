package io.xiaoer.carriers.simulated;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A province and the city its parcels pass through. A number names it with one character, so the
 * list keeps its order.
 */
record Region(char code, String name, String hub) {

  private static final String CODES = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  /** Where parcels begin: the demo warehouse. */
  static final Region ORIGIN;

  private static final Region UNKNOWN = new Region('Z', "目的地", "目的地");

  private static final List<Region> ALL;

  static {
    String[] names =
        """
        北京 北京 天津 天津 河北 石家庄 山西 太原 内蒙古 呼和浩特 辽宁 沈阳 吉林 长春 黑龙江 哈尔滨
        上海 上海 江苏 南京 浙江 杭州 安徽 合肥 福建 福州 江西 南昌 山东 济南 河南 郑州 湖北 武汉
        湖南 长沙 广东 广州 广西 南宁 海南 海口 重庆 重庆 四川 成都 贵州 贵阳 云南 昆明 西藏 拉萨
        陕西 西安 甘肃 兰州 青海 西宁 宁夏 银川 新疆 乌鲁木齐 台湾 台北 香港 香港 澳门 澳门
        """
            .strip()
            .split("\\s+");
    ALL =
        IntStream.range(0, names.length / 2)
            .mapToObj(i -> new Region(CODES.charAt(i), names[2 * i], names[2 * i + 1]))
            .toList();
    ORIGIN = of("浙江省杭州市");
  }

  /** The region that a destination begins with, or one without a name. */
  static Region of(String destination) {
    return ALL.stream()
        .filter(region -> destination.strip().startsWith(region.name))
        .findFirst()
        .orElse(UNKNOWN);
  }

  static Region ofCode(char code) {
    return ALL.stream().filter(region -> region.code == code).findFirst().orElse(UNKNOWN);
  }
}
