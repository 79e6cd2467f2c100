# Questions about goods and about the shop: only what the data says.

=== 第一个多少毫升
zh-CN: find_product, ask_product
小美: @小二 有没有宝宝物理防晒乳
小美: @小二 第一个多少毫升
    all see 50ml
    1 message

=== how big is the first one
en: find_product, ask_product
Ann: @Xiaoer do you have an oat body lotion?
Ann: @Xiaoer how many ml is the first one?
    all see 250
    1 message

=== 那个保质期多久：问的是刚说的那款
zh-CN: ask_product
小美: @小二 秦岭洋槐蜂蜜多少钱
    all see ¥
小美: @小二 那保质期多久
    all see 24个月

=== 资料里没写的，不乱说，可以问店家
zh-CN: ask_product
小美: @小二 秦岭洋槐蜂蜜孕妇能吃吗
    all see 资料里没有写
    nobody sees 可以吃

=== what the data does not say is not made up
en: ask_product
Ann: @Xiaoer how much is the freeze-dried black coffee, is it in stock and can pregnant women drink it?
    all see ¥98.00 | In stock | I'm no doctor

=== 问的是哪一款，先问清楚
zh-CN: find_product, ask_product
小美: @小二 有没有防晒霜
小美: @小二 保质期多久
    all see 你问的是哪一款

=== 什么都没看过，问“多少钱”
zh-CN: ask_product
小美: @小二 这个多少钱
    all see 哪一款
    1 message

=== 对比第一个和第二个
zh-CN: find_product, compare_products
小美: @小二 有没有咖啡
小美: @小二 对比第一个和第二个
    all see ① | ② | 价格
    1 message

=== which is cheaper, the first or the second
en: find_product, compare_products
Ann: @Xiaoer do you have coffee?
Ann: @Xiaoer compare the first and the second, which is cheaper?
    Ann sees ① | ② | cheaper
    1 message

=== 没东西可比
zh-CN: compare_products
小美: @小二 哪个好，对比一下
    all see 要比哪几款
    1 message

=== 回复卡片提问：回复的是哪张就是哪款
zh-CN: ask_product
小美: @小二 有没有雨伞
小红 (re): 这个有几种颜色
    all see /墨青|颜色/

=== 运费、退货、发票：照店里写的说
zh-CN: ask_policy
小美: @小二 包邮吗
    all see 包邮
小美: @小二 支持七天无理由退货吗
    all see 7 天
    nobody sees 我可以为您

=== shop rules are quoted, not invented
en: ask_policy
Ann: @Xiaoer do you ship abroad?
    all see Q&A
    1 message
Ann: @Xiaoer is there a discount for astronauts?
    nobody sees yes
    1 message

=== 开发票
zh-CN: request_invoice
小美: @小二 能开发票吗
    all see 发票

=== can I get an invoice
en: request_invoice
Ann: @Xiaoer I need an invoice please
    all see invoice

=== 想退货
zh-CN: return_goods
小美: @小二 我要退货
    小美 sees /退/
    1 message

=== I want to return this
en: return_goods
Ann: @Xiaoer I want to return my order
    Ann sees /return/
    1 message

=== 尺码不合适想换
zh-CN: exchange_goods
小美: @小二 我买的拖鞋小了，想换大一码
    小美 sees /换|转人工/
    1 message

=== I would like to exchange it
en: exchange_goods
Ann: @Xiaoer the slippers are too small, I'd like to exchange them
    Ann sees /(?i)exchange/
    1 message
