# After the yes: paying, asking, cancelling, changing, sending back.

=== 我的订单：只告诉本人
zh-CN: order_status
小美: @小二 有没有雨伞
小美 taps 来一件
小美 taps 确认
小美: @小二 我的订单
    小美 alone sees 订单号 | 待付款 | 晴雨伞
    nothing to the group

=== where do I pay
en: pay_order
Ann: @Xiaoer do you have an umbrella?
Ann taps Get one
Ann taps Confirm
Ann: @Xiaoer how do I pay for my order? send me the link
    Ann alone sees waiting for payment
    nothing to the group

=== 怎么付款，链接再发一次
zh-CN: pay_order
小美: @小二 有没有雨伞
小美 taps 来一件
小美 taps 确认
小美: @小二 付款链接再发我一下
    小美 alone sees 还没付款
    nothing to the group

=== 没下过单，就说没有
zh-CN: order_status
小美: @小二 我的订单呢
    小美 sees 还没有找到你的订单
    1 message

=== no order, no parcel
en: order_status
Ann: @Xiaoer what's the status of my order?
    Ann sees couldn't find any orders
    1 message

=== 取消订单：先问一声，本人说是才取消，货放回去
zh-CN: cancel_order
[1 of toy-kite-swallow are left]
小美: @小二 有没有风筝
小美 taps 来一件
小美 taps 确认
    order of 小美: AWAITING_PAYMENT
小美: @小二 取消订单
    小美 sees 要取消这一单吗
    buttons 是的 | 先不
    order of 小美: AWAITING_PAYMENT
小红: @小二 是的
    order of 小美: AWAITING_PAYMENT
小美 taps 是的
    小美 alone sees 取消了
    order of 小美: CANCELLED
小红: @小二 有没有风筝
小红 taps 来一件
    all see 小红，确认一下

=== cancel my order
en: cancel_order
Ann: @Xiaoer do you have an umbrella?
Ann taps Get one
Ann taps Confirm
Ann: @Xiaoer cancel my order
    Ann sees Cancel this order?
    order of Ann: AWAITING_PAYMENT
Ann: @Xiaoer yes
    Ann alone sees is cancelled
    order of Ann: CANCELLED

=== 先不取消，就什么都不动
zh-CN: cancel_order
小美: @小二 有没有雨伞
小美 taps 来一件
小美 taps 确认
小美: @小二 不要了，取消订单
    小美 sees 要取消这一单吗
小美 taps 先不
    小美 sees 没有动
    order of 小美: AWAITING_PAYMENT

=== 取消的确认也会过期
zh-CN: cancel_order
小美: @小二 有没有雨伞
小美 taps 来一件
小美 taps 确认
小美: @小二 取消订单
[11 minutes later]
小美 taps 是的
    小美 sees 过期
    order of 小美: AWAITING_PAYMENT

=== 付过款的取消要店家来办
zh-CN: cancel_order
小美: @小二 有没有雨伞
小美 taps 来一件
小美 taps 确认
[小美 pays]
小美: @小二 取消订单
    小美 alone sees 已经付款 | 转给店家
    nothing to the group
    order of 小美: PAID
    ticket of 小美: 取消订单
[the operator answers 小美: 已经给您办退款了]
    小美 alone sees 已经给您办退款了 | 小二回来
    nothing to the group

=== 改成三件
zh-CN: change_order
小美: @小二 有没有雨伞
小美 taps 来一件
小美 taps 确认
    order of 小美: AWAITING_PAYMENT | 1 piece
小美: @小二 订单改成三件
    小美 alone sees × 3
    order of 小美: AWAITING_PAYMENT | 1 piece
小美 taps 是的
    小美 sees 付款
    order of 小美: AWAITING_PAYMENT | 3 pieces

=== make it two
en: change_order
Ann: @Xiaoer do you have an umbrella?
Ann taps Get one
Ann taps Confirm
Ann: @Xiaoer change my order to two pieces
    Ann alone sees × 2
    order of Ann: AWAITING_PAYMENT | 1 piece
Ann: @Xiaoer yes
    order of Ann: AWAITING_PAYMENT | 2 pieces

=== 我的快递到哪了：没发就说没发
zh-CN: track_parcel
小美: @小二 有没有雨伞
小美 taps 来一件
小美 taps 确认
[小美 pays]
小美: @小二 我的快递到哪了
    小美 alone sees 还没发出
    nothing to the group

=== 催一催
zh-CN: urge_delivery
小美: @小二 有没有雨伞
小美 taps 来一件
小美 taps 确认
[小美 pays]
小美: @小二 怎么还不发货，快点发
    小美 alone sees 催了店家
    nothing to the group

=== please hurry it up
en: urge_delivery
Ann: @Xiaoer do you have an umbrella?
Ann taps Get one
Ann taps Confirm
[Ann pays]
Ann: @Xiaoer please hurry up and ship my order
    Ann alone sees nudged the shop
    nothing to the group

=== 退款到哪了
zh-CN: refund_status
小美: @小二 有没有雨伞
小美 taps 来一件
小美 taps 确认
[小美 pays]
小美: @小二 我的退款到账了吗
    小美 alone sees 还没有退款记录
    nothing to the group

=== where is my refund
en: refund_status
Ann: @Xiaoer do you have an umbrella?
Ann taps Get one
Ann taps Confirm
Ann: @Xiaoer where is my refund?
    Ann alone sees /refund/
    nothing to the group

=== 投诉：原话转给店家，小二照样做事
zh-CN: complain
小美: @小二 我要投诉，你们发来的东西是坏的，太差劲了
    小美 alone sees 转给店家
    nothing to the group
    ticket of 小美: 东西是坏的
小美: @小二 有没有雨伞
    all see 晴雨伞
[the operator answers 小美: 对不起，马上补发]
    小美 alone sees 对不起，马上补发 | 小二回来
小美: @小二 好，多久能到
    silence
小美: @小二 小二回来
    小美 sees 我回来了

=== a complaint goes to a person, and the clerk keeps serving
en: complain
Ann: @Xiaoer I want to complain, the parcel arrived smashed
    Ann alone sees passed your words on
    ticket of Ann: arrived smashed
Ann: @Xiaoer do you have an umbrella?
    all see Umbrella

=== 到货提醒
zh-CN: subscribe_alert
小美: @小二 户外运动防晒啫喱到货了提醒我
    小美 sees 转给店家
    1 message

=== tell me when it is back
en: subscribe_alert
Ann: @Xiaoer let me know when the sport sunscreen gel is back in stock
    Ann sees noted it for the shop
    1 message

=== 两件事一起说，两件都办
zh-CN: find_product
小美: @小二 有没有雨伞
小美 taps 来一件
小美 taps 确认
[小美 pays]
小美: @小二 有没有双肩包，顺便问下我的快递到哪了
    all see 双肩包
    小美 alone sees 还没发出

=== two things in one message
en: find_product
Ann: @Xiaoer do you have a backpack? and also, do you ship abroad?
    all see Backpack
    all see Q&A
