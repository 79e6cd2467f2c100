package io.xiaoer.shops.woocommerce;

import io.xiaoer.feed.source.TableColumns;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The columns of an export. Their names follow the language of the site; English and Chinese ones
 * are known here.
 */
final class WooColumns {

  /** How many attributes of a row are read. */
  static final int ATTRIBUTES = 20;

  static final TableColumns COLUMNS =
      new TableColumns(
          "WooCommerce product (exported with the site in English or Chinese)",
          Set.of("name", "regular price"),
          aliases());

  private WooColumns() {}

  private static Map<String, String> aliases() {
    Map<String, String> aliases = new HashMap<>();
    aliases.put("类型", "type");
    aliases.put("名称", "name");
    aliases.put("已发布", "published");
    aliases.put("目录可见性", "visibility in catalog");
    aliases.put("在目录中的可见性", "visibility in catalog");
    aliases.put("简短描述", "short description");
    aliases.put("描述", "description");
    aliases.put("促销开始日期", "date sale price starts");
    aliases.put("促销结束日期", "date sale price ends");
    aliases.put("有库存？", "in stock?");
    aliases.put("有货？", "in stock?");
    aliases.put("库存", "stock");
    aliases.put("促销价格", "sale price");
    aliases.put("常规售价", "regular price");
    aliases.put("常规价格", "regular price");
    aliases.put("分类", "categories");
    aliases.put("标签", "tags");
    aliases.put("图片", "images");
    aliases.put("父级", "parent");
    aliases.put("品牌", "brands");
    aliases.put("gtin, upc, ean, or isbn", "gtin");
    aliases.put("gtin, upc, ean 或 isbn", "gtin");
    for (int i = 1; i <= ATTRIBUTES; i++) {
      aliases.put("属性 " + i + " 名称", name(i));
      aliases.put("属性 " + i + " 值", values(i));
    }
    return aliases;
  }

  static String name(int attribute) {
    return "attribute " + attribute + " name";
  }

  static String values(int attribute) {
    return "attribute " + attribute + " value(s)";
  }
}
