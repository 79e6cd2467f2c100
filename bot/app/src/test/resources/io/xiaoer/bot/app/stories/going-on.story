# What is said in the light of what went before.

=== 便宜点的
zh-CN: find_product, refine_results
小美: @小二 有没有咖啡
    all see 咖啡
小美: @小二 便宜点的
    all see 咖啡
    1 message

=== 不是，要大号
zh-CN: find_product
小美: @小二 有没有云薄纸尿裤
小美 taps 来一件
    all see 选一个
小美: @小二 M码
    all see 小美，确认一下 | M码
小美: @小二 不是，要L码
    all see L码
    no order
小美 taps 确认
    order of 小美: AWAITING_PAYMENT | 1 piece | baby-nappy-tape-l

=== no, I meant two
en: find_product
Ann: @Xiaoer do you have an umbrella?
Ann taps Get one
    all see × 1
Ann: @Xiaoer sorry, make it two
    all see × 2
    no order
Ann taps Confirm
    order of Ann: AWAITING_PAYMENT | 2 pieces

=== 就那个
zh-CN: find_product
小美: @小二 有没有双肩包
小美: @小二 就那个
    all see 小美，确认一下 | 双肩包
    no order

=== I'll take that one
en: find_product
Ann: @Xiaoer do you have a backpack?
Ann: @Xiaoer I'll take that one
    all see Ann, please check | Backpack
    no order

=== 填到一半问别的，回来接着填
zh-CN: find_product
小美: @小二 有没有云薄纸尿裤
小美 taps 来一件
    all see 选一个
小美: @小二 包邮吗
    all see 包邮
小美: @小二 L码
    all see 小美，确认一下 | L码

=== a half-filled order waits through a question
en: find_product
Ann: @Xiaoer do you have nappies?
Ann taps Get one
    all see Pick one
Ann: @Xiaoer do you ship abroad?
    all see Q&A
Ann: @Xiaoer size L
    all see Ann, please check

=== 两个人交叉着问，谁的归谁
zh-CN: find_product, ask_product
小美: @小二 有没有雨伞
小红: @小二 有没有蜂蜜
小美: @小二 第一个有什么颜色
    all see 墨青
    all do not see 蜂蜜
小红: @小二 第一个保质期多久
    all see 24个月
    all do not see 雨伞

=== they talk across each other, and it is kept apart
en: find_product
Ann: @Xiaoer do you have an umbrella?
Bob: @Xiaoer do you have honey?
Ann: @Xiaoer two of the first one
    all see Ann, please check | Umbrella
Bob: @Xiaoer one of the first one
    all see Bob, please check | Honey
Ann: @Xiaoer confirm
    order of Ann: AWAITING_PAYMENT | 2 pieces
    0 orders of Bob

=== 一句话拆成三条发
zh-CN: find_product
小美: @小二 有没有
& 小美: @小二 雨伞
& 小美: @小二 一百以内的
    all see 晴雨伞
    1 message

=== one wish in three messages
en: find_product
Ann: @Xiaoer do you have
& Ann: @Xiaoer an umbrella
& Ann: @Xiaoer under 100
    all see Umbrella
    1 message

=== 隔了一小时，“第一个”不算数了
zh-CN: find_product
小美: @小二 有没有雨伞
[61 minutes later]
小美: @小二 第一个来两件
    小美 sees 哪一款
    no order

=== an hour later, the first one means nothing
en: find_product
Ann: @Xiaoer do you have an umbrella?
[61 minutes later]
Ann: @Xiaoer two of the first one
    Ann sees Which one
    no order

=== 还有吗
zh-CN: find_product
小美: @小二 有没有茶
    all see 茶
小美: @小二 还有吗
    all see 还有这
    1 message

=== 昨天看中的：回复那条消息就行
zh-CN: find_product
小美: @小二 有没有双肩包
[1 day later]
小美 (re): 这个多少钱
    all see ¥199.00
