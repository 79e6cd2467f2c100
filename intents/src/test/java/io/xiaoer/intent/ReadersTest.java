package io.xiaoer.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The readers of details, each as its language's files make it. */
class ReadersTest {

  private static final Normaliser NORMALISER = new Normaliser();
  private static final Goods GOODS = Goods.load();
  private static final Lexicon CHINESE = Lexicon.load("zh-CN", GOODS);
  private static final Lexicon ENGLISH = Lexicon.load("en", GOODS);

  /** The slots read from {@code text}, such as {@code price_max=100 price_min=50}; - for none. */
  private static String read(String text, String... slots) {
    String normal = NORMALISER.normalise(text);
    Lexicon lexicon = Languages.detect(normal, "und").equals("en") ? ENGLISH : CHINESE;
    Map<Slot, SlotValue> read = lexicon.words().read(lexicon.details(normal)).slots();
    TreeMap<String, String> written = new TreeMap<>();
    read.forEach((slot, value) -> written.put(slot.id(), UtteranceTable.written(value)));
    written.keySet().retainAll(Arrays.asList(slots));
    return written.isEmpty()
        ? "-"
        : String.join(" ", written.entrySet().stream().map(Object::toString).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "防晒霜一百以内, price_max=100",
    "100块以下的, price_max=100",
    "不超过50, price_max=50",
    "１００元以内, price_max=100",
    "预算200左右, price_max=200",
    "一百五以内, price_max=150",
    "五十到一百, price_max=100 price_min=50",
    "50-100元, price_max=100 price_min=50",
    "￥50~￥80, price_max=80 price_min=50",
    "100元以上, price_min=100",
    "不低于30块, price_min=30",
    "百来块, price_max=120 price_min=80",
    "三五百的电饭煲, price_max=500 price_min=300",
    "八九十块的, price_max=90 price_min=80",
    "两百左右的, price_max=240 price_min=160",
    "几十块的, price_max=99 price_min=10",
    "50块的毛巾, price_max=60 price_min=40",
    "大米 59元/袋, price_max=59 price_min=59",
    "3岁以内, -",
    "500ml以下, -",
    "3-5天到, -",
    "第一百个, -",
    "2026-11-22, -",
    "under 15, price_max=15",
    "below $20, price_max=20",
    "at most fifty yuan, price_max=50",
    "'no more than 1,200', price_max=1200",
    "between 20 and 50, price_max=50 price_min=20",
    "from 20 to 50, price_max=50 price_min=20",
    "$20-$50, price_max=50 price_min=20",
    "over $100, price_min=100",
    "100 or less, price_max=100",
    "around $30, price_max=36 price_min=24",
    "my budget is 200, price_max=200",
    "rice 59 yuan/bag, price_max=59 price_min=59",
    "for kids under 3 years, -",
    "spf 50, -"
  })
  void prices(String text, String slots) {
    assertThat(read(text, "price_min", "price_max")).isEqualTo(slots);
  }

  @ParameterizedTest
  @CsvSource({
    "两件, quantity=2 unit=件",
    "来三箱, quantity=3 unit=箱",
    "一打, quantity=12",
    "半斤, quantity=0.5 unit=斤",
    "来俩, quantity=2",
    "第一个 x2, quantity=2",
    "接龙 +3, quantity=3",
    "买箱橙子, quantity=1 unit=箱",
    "三个月大, -",
    "两个人, -",
    "第二件, -",
    "这件, -",
    "一箱有多少个, -",
    "two of the first one, quantity=2",
    "3 boxes, quantity=3 unit=boxes",
    "a dozen please, quantity=12",
    "make it 3, quantity=3",
    "first one x2, quantity=2",
    "one bottle of that one, quantity=1 unit=bottle",
    "two days ago, -",
    "pack of 12, -"
  })
  void quantities(String text, String slots) {
    assertThat(read(text, "quantity", "unit")).isEqualTo(slots);
  }

  @ParameterizedTest
  @CsvSource({
    "第一个, product_ref=1",
    "第2款, product_ref=2",
    "2号, product_ref=2",
    "第十二个, product_ref=12",
    "最后一个, product_ref=last",
    "倒数第二个, product_ref=-2",
    "头一个, product_ref=1",
    "这个, product_ref=this",
    "它, product_ref=this",
    "刚才那个, product_ref=this",
    "就那款, product_ref=this",
    "第一次来, -",
    "第二天就好了, -",
    "12月2号放假, -",
    "2号楼, -",
    "第一名, -",
    "这个月, -",
    "它们, -",
    "the second one, product_ref=2",
    "no. 3, product_ref=3",
    "#2 please, product_ref=2",
    "number two, product_ref=2",
    "the 2nd one, product_ref=2",
    "the last one, product_ref=last",
    "second to last one, product_ref=-2",
    "it, product_ref=this",
    "that one, product_ref=this",
    "the first time, -",
    "second hand, -",
    "last week, -"
  })
  void references(String text, String slots) {
    assertThat(read(text, "product_ref")).isEqualTo(slots);
  }

  @ParameterizedTest
  @CsvSource({
    "订单 X7K3M9Q2ABCD 怎么样了, order_number=X7K3M9Q2ABCD",
    "x7k3m9q2abcd, order_number=X7K3M9Q2ABCD",
    "Ｘ７Ｋ３Ｍ９Ｑ２ＡＢＣＤ, order_number=X7K3M9Q2ABCD",
    "XOK3M9Q2ABCI, order_number=X0K3M9Q2ABC1",
    "order number: 10-2345-6789, order_number=10-2345-6789",
    "订单号 20261122123456, tracking_number=20261122123456",
    "my order 370795561790123456, order_number=370795561790123456",
    "订单 13812345678, -",
    "SIM1234567890 到哪了, tracking_number=SIM1234567890",
    "sf1234567890123, tracking_number=SF1234567890123",
    "JDVA00093862000, tracking_number=JDVA00093862000",
    "JDX000054162834-1-1-, tracking_number=JDX000054162834-1-1-",
    "YT1234567890123, tracking_number=YT1234567890123",
    "773061155005903, tracking_number=773061155005903",
    "RB123456785GB, tracking_number=RB123456785GB",
    "RB123456784GB, -",
    "1Z999AA10123456784, tracking_number=1Z999AA10123456784",
    "13812345678, -",
    "call 13812345678 now, -",
    "12345678901, -"
  })
  void numbersOfOrdersAndParcels(String text, String slots) {
    assertThat(read(text, "order_number", "tracking_number")).isEqualTo(slots);
  }

  @ParameterizedTest
  @CsvSource({
    "多少毫升, 容量",
    "多大瓶, 容量",
    "多重, 重量",
    "几斤, 净含量",
    "净含量, 净含量",
    "成分是什么, 成分",
    "含什么, 成分",
    "配料表, 配料",
    "保质期, 保质期",
    "能放多久, 保质期",
    "产地, 产地",
    "哪里产的, 产地",
    "适合几个月, 适用年龄",
    "多大宝宝能用, 适用年龄",
    "spf多少, 防晒指数",
    "什么材质, 材质",
    "什么做的, 材质",
    "尺寸, 尺寸",
    "多大, 尺寸",
    "有什么尺码, 尺码",
    "有什么颜色, 颜色",
    "功率多大, 功率",
    "怎么用, 使用方法",
    "怎么洗, 清洗方式",
    "保修多久, 保修",
    "什么口味, 口味",
    "多少钱, 价格",
    "有货吗, 库存",
    "从哪里发货, 发货地",
    "续航多久, 续航",
    "怎么保存, 储存方式",
    "how many ml, 容量",
    "what size is it, 容量",
    "how heavy is it, 重量",
    "what are the ingredients, 成分",
    "shelf life, 保质期",
    "where is it from, 产地",
    "what age, 适用年龄",
    "what's the spf, 防晒指数",
    "what is it made of, 材质",
    "dimensions, 尺寸",
    "what sizes, 尺码",
    "what colors, 颜色",
    "wattage, 功率",
    "how do i use it, 使用方法",
    "how do i wash it, 清洗方式",
    "warranty, 保修",
    "what flavours, 口味",
    "how much is it, 价格",
    "in stock, 库存",
    "battery life, 续航"
  })
  void askedAttributesAreKeysOfTheShop(String text, String key) {
    assertThat(read(text, "attribute")).isEqualTo("attribute=" + key);
  }

  @ParameterizedTest
  @CsvSource({
    "有红色的吗, colour=红色",
    "要大码, size=大码",
    "xl码有吗, size=xl",
    "navy blue please, colour=navy blue",
    "size 38, size=38",
    "顺丰到哪了, carrier=sf",
    "is it coming by dhl, carrier=dhl"
  })
  void otherWords(String text, String slots) {
    assertThat(read(text, "colour", "size", "carrier")).isEqualTo(slots);
  }

  @Test
  void randomTextsNeverThrow() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String pieces = "第倒数最后一二三百千万半打0123456789.,-~¥$元块以内到件箱号x+#no under between and the of first";

    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(25); length > 0; length--) {
        text.append(pieces.charAt(random.nextInt(pieces.length())));
      }
      assertThat(read(text.toString(), "query")).as("seed %d", seed).isEqualTo("-");
    }
  }
}
