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
    nothing to the group
    order of 小美: AWAITING_PAYMENT | 2 pieces

=== nothing is bought before the yes, and the yes is the buyer's own
en: find_product, place_order
Ann: @Xiaoer sunscreen for kids under 100
    all see Sunscreen
Ann: @Xiaoer two of the first one
    all see Ann, please check | × 2
    no order
Bob taps Confirm
    Bob alone sees That one is somebody else's
    no order
Bob: @Xiaoer confirm
    Bob sees nothing to confirm
    no order
Ann taps Confirm
    Ann alone sees is set aside for you
    order of Ann: AWAITING_PAYMENT | 2 pieces

=== 没有悄悄话的群：链接进私聊，群里只有一句不泄密的话
zh-CN: confirm
given a group without whispers
小美: @小二 有没有雨伞
小美 taps 来一件
小美: @小二 确认
    小美 alone sees 付款
    all see 小美，下单成功
    nobody sees 出错
    order of 小美: AWAITING_PAYMENT

=== 没开过私聊的人：群里请他先打个招呼，打了招呼就收到
zh-CN: confirm
given a group without whispers
given 小美 has not opened the chat
小美: @小二 有没有雨伞
小美 taps 来一件
小美: @小二 确认
    all see 下单成功
    all see 先私聊我一句
    order of 小美: AWAITING_PAYMENT
[小美 opens the chat]
    小美 alone sees 付款有效

=== 点按钮买，点按钮确认
zh-CN: find_product
小美: @小二 有没有雨伞
小美 taps 来一件
    all see 小美，确认一下 | 晴雨伞
    buttons 确认 | 不要了
小美 taps 确认
    小美 alone sees 记下了
    order of 小美: AWAITING_PAYMENT | 1 piece

=== 过了十分钟，提议作废
zh-CN: find_product
小美: @小二 有没有雨伞
小美 taps 来一件
[11 minutes later]
小美 taps 确认
    小美 alone sees 已经过期
    no order

=== an offer that has expired buys nothing
en: find_product
Ann: @Xiaoer do you have an umbrella?
Ann taps Get one
[11 minutes later]
Ann: @Xiaoer yes
    Ann sees /nothing to confirm|has expired|What are you after/
    no order

=== 不要了就是不要了
zh-CN: deny
小美: @小二 有没有雨伞
小美 taps 来一件
小美: @小二 不要了
    小美 sees 不买了
    no order
小美 taps 确认
    小美 alone sees 过期
    no order

=== no thanks means no
en: deny
Ann: @Xiaoer do you have an umbrella?
Ann taps Get one
Ann: @Xiaoer no thanks
    Ann sees never mind
    no order

=== 同一次点击投递两次，只下一单
zh-CN: find_product
小美: @小二 有没有雨伞
小美 taps 来一件
小美 taps 确认
    order of 小美: AWAITING_PAYMENT | 1 piece
[the same comes again]
    silence
    1 order of 小美

=== 连点两下确认，也只有一单
zh-CN: find_product
小美: @小二 有没有雨伞
小美 taps 来一件
小美 taps 确认
& 小美 taps 确认
    小美 sees 记下了
    小美 sees 已经下好了
    1 order of 小美

=== the message that orders comes twice and counts once
en: place_order, confirm
Ann: @Xiaoer do you have an umbrella?
Ann: @Xiaoer one of the first one
[the same comes again]
    silence
Ann: @Xiaoer confirm
    1 order of Ann
[the same comes again]
    silence
    1 order of Ann

=== 确认之前降价了：按新价重新问
zh-CN: find_product
小美: @小二 有没有雨伞
小美 taps 来一件
[umbrella-auto-vinyl now costs 79.00]
小美 taps 确认
    all see 价格刚变了 | ¥79.00
    buttons 确认
    no order
小美 taps 确认
    order of 小美: AWAITING_PAYMENT | 79.00

=== a price that rose is said before anything is bought
en: find_product
Ann: @Xiaoer do you have an umbrella?
Ann taps Get one
[umbrella-auto-vinyl now costs 120.00]
Ann taps Confirm
    all see The price has just changed | ¥120.00
    no order
Ann: @Xiaoer no thanks
    Ann sees never mind
    no order

=== 确认之前卖完了
zh-CN: find_product
小美: @小二 有没有雨伞
小美 taps 来一件
[0 of umbrella-auto-vinyl are left]
小美 taps 确认
    all see 卖完了
    no order

=== 只剩三件，要五件
zh-CN: place_order
小美: @小二 有没有会理石榴
小美: @小二 第一个来五件
    all see 只剩 3 件
    no order

=== more than there is
en: place_order
Ann: @Xiaoer do you have a folding fan?
Ann: @Xiaoer ten of the first one
    all see only 3
    no order

=== 一次要一百件，太多了
zh-CN: place_order
小美: @小二 有没有雨伞
小美: @小二 第一个来一百件
    all see 一次最多 99 件
    no order

=== 抢最后两件：后来的人说实话
zh-CN: find_product
[1 of toy-kite-swallow are left]
小美: @小二 有没有风筝
小美 taps 来一件
    all see 小美，确认一下
小红 taps 来一件
    all see 小红，确认一下
小美 taps earlier 确认
    小美 alone sees 记下了
小红 taps 确认
    小红 sees 卖完了
    1 order of 小美
    0 orders of 小红

=== the last one, two people, the same moment
en: find_product
[1 of toy-kite-swallow are left]
Ann: @Xiaoer do you have a kite?
Ann taps Get one
    all see Ann, please check
Bob taps Get one
    all see Bob, please check
Ann: @Xiaoer confirm
& Bob: @Xiaoer confirm
    Ann sees set aside
    1 order of Ann
    0 orders of Bob

=== 衣服要先问尺码
zh-CN: find_product
小美: @小二 有没有重磅T恤
小美 taps 来一件
    all see 有几种，选一个
    no order

=== a size is asked, never guessed
en: find_product
Bob: @Xiaoer do you have a heavyweight t-shirt?
Bob taps Get one
    all see Pick one
    no order

=== 另一种规格：点按钮换成 9 斤装
zh-CN: find_product
小美: @小二 有没有赣南脐橙
小美 taps 来一件
    all see 5斤装
    buttons 9斤装
小美 taps 9斤装
    all see 9斤装
小美 taps 确认
    order of 小美: AWAITING_PAYMENT | 72.90

=== 现在没有要确认的，说确认也没用
zh-CN: confirm
小美: @小二 确认
    小美 sees 没有要确认
    no order

=== 点名就能买，不用先找
zh-CN: place_order
小美: @小二 来两箱赣南脐橙
    all see 小美，确认一下 | 赣南脐橙 | × 2
    no order

=== straight to the point
en: place_order
Ann: @Xiaoer I'll take two boxes of the Gannan navel oranges
    all see Ann, please check | × 2
    no order

=== 买到一半问别的，回头还能确认
zh-CN: find_product, confirm
小美: @小二 有没有雨伞
小美 taps 来一件
    all see 小美，确认一下
小美: @小二 包邮吗
    all see 包邮
小美: @小二 确认
    小美 alone sees 记下了
    order of 小美: AWAITING_PAYMENT | 1 piece

=== a question in between does not lose the offer
en: find_product, confirm
Ann: @Xiaoer do you have an umbrella?
Ann taps Get one
Ann: @Xiaoer do you ship abroad?
    all see Q&A
Ann: @Xiaoer confirm
    order of Ann: AWAITING_PAYMENT | 1 piece

=== 付了款就发货，本人看得到，群里只有一句
zh-CN: track_parcel
小美: @小二 有没有雨伞
小美 taps 来一件
小美 taps 确认
[小美 pays]
    小美 alone sees 收到付款
    all see 小美 的订单已付款
    order of 小美: PAID
[1 minute later]
[12 hours later]
    小美 alone sees 已揽收
    nothing to the group
    order of 小美: SHIPPED
小美: @小二 我的快递到哪了
    小美 alone sees 揽收
    nothing to the group

=== paid, shipped, delivered, and only the buyer hears of it
en: track_parcel
Ann: @Xiaoer do you have an umbrella?
Ann taps Get one
Ann taps Confirm
[Ann pays]
    Ann alone sees Got your payment
    all see Ann's order is paid
[1 minute later]
[5 days later]
    Ann alone sees delivered
    nothing to the group
    order of Ann: DELIVERED
Bob: @Xiaoer where is my parcel?
    Bob alone sees couldn't find any orders
    nothing to the group

=== 半小时没付，订单取消，货放回去
zh-CN: find_product
[1 of toy-kite-swallow are left]
小美: @小二 有没有风筝
小美 taps 来一件
小美 taps 确认
    order of 小美: AWAITING_PAYMENT
小红: @小二 有没有风筝
    all see 缺货
[41 minutes later]
    小美 alone sees 已经取消
    nothing to the group
    order of 小美: CANCELLED
小红: @小二 有没有风筝
小红 taps 来一件
    all see 小红，确认一下

=== 拿别人的按钮编号来试
zh-CN: find_product
小美: @小二 有没有雨伞
小美 taps 来一件
小红 forges y:AAAAAAAAAAAAAAAAAAAAAA
    小红 sees /过期|失效/
    no order
小红 forges w:999:gannan-navel-orange
    小红 sees /失效/
    no order
小红 forges zzz
    小红 sees /失效/
    no order
