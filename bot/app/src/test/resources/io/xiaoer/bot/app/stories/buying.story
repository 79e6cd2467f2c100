# From a wish to an order, and everything that may come between.

=== 先提议，本人确认以后才下单
zh-CN: find_product, place_order, confirm
小美: @小二 有没有适合宝宝的防晒霜，一百以内
    all see 防晒
    buttons 来一件 | 看看详情
小美: @小二 第一个来两件
    all see 小美，确认一下 | × 2 | 合计
    buttons 确认 | 不要了
    no order
小美: @小二 确认
    小美 alone sees 记下了 | 付款
    nothing to 小红
    order of 小美: AWAITING_PAYMENT | 2 pieces

=== nothing is bought before the yes, and the yes is the buyer's own
en: find_product, place_order, confirm
Ann: @Xiaoer sunscreen for kids under 100
    all see Sunscreen
Ann: @Xiaoer two of the first one
    all see Ann, please check | × 2
    no order
Bob taps Confirm
    Bob alone sees That one is somebody else's
    no order
Ann taps Confirm
    Ann alone sees is set aside for you
    order of Ann: AWAITING_PAYMENT | 2 pieces

=== 过了十分钟，提议作废
zh-CN: place_order
小美: @小二 来一箱赣南脐橙
    all see 小美，确认一下
[11 minutes later]
小美 taps 确认
    小美 alone sees 已经过期
    no order

=== 同一条消息投递两次，只下一单
zh-CN: place_order, confirm
小美: @小二 来一箱赣南脐橙
小美: @小二 确认
    order of 小美: AWAITING_PAYMENT | 1 piece
[the same comes again]
    silence
    1 order of 小美
