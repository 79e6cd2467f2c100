# Putting things aside, and buying them together.

=== 加到购物车，看一看，再结算
zh-CN: add_to_cart, view_cart, place_order
小美: @小二 有没有雨伞
小美: @小二 第一个加到购物车
    小美 sees 放进购物车了
    no order
小美: @小二 有没有双肩包
小美: @小二 第一个也加购物车
    小美 sees 放进购物车了
小美: @小二 看看购物车
    小美 alone sees 晴雨伞 | 双肩包 | 合计
    nothing to the group
小美: @小二 结算
    小美 sees 确认
    no order
小美: @小二 确认
    小美 alone sees 付款
    order of 小美: AWAITING_PAYMENT | 2 pieces

=== put it in my cart, and check out
en: add_to_cart, view_cart
Ann: @Xiaoer do you have an umbrella?
Ann: @Xiaoer add the first one to my cart
    Ann sees is in your cart
    no order
Ann: @Xiaoer show my cart
    Ann alone sees Umbrella | Total
    nothing to the group
Ann: @Xiaoer check out
    Ann sees please check
    no order
Ann: @Xiaoer confirm
    order of Ann: AWAITING_PAYMENT | 1 piece

=== 从购物车拿出来，还能撤销
zh-CN: add_to_cart, remove_from_cart
小美: @小二 有没有雨伞
小美: @小二 第一个加到购物车
小美: @小二 把雨伞从购物车去掉
    小美 sees 从购物车拿出来了
小美: @小二 撤销
    小美 sees 撤销了
小美: @小二 看看购物车
    小美 alone sees 晴雨伞

=== take it out of my cart
en: add_to_cart, remove_from_cart
Ann: @Xiaoer do you have an umbrella?
Ann: @Xiaoer add the first one to my cart
Ann: @Xiaoer remove the umbrella from my cart
    Ann sees out of your cart
Ann: @Xiaoer show my cart
    Ann alone sees empty

=== 购物车是空的
zh-CN: view_cart
小美: @小二 我的购物车
    小美 sees 购物车还是空的
    nothing to 小红

=== 清空购物车要先问一声
zh-CN: add_to_cart
小美: @小二 有没有雨伞
小美: @小二 第一个加到购物车
小美: @小二 清空购物车
    小美 sees 清空购物车？
    buttons 是的 | 先不
小美: @小二 看看购物车
    小美 alone sees 晴雨伞
小美 taps 是的
    小美 sees 购物车清空了
小美: @小二 看看购物车
    小美 sees 空的

=== 各人有各人的购物车
zh-CN: add_to_cart, view_cart
小美: @小二 有没有雨伞
小美: @小二 第一个加到购物车
小红: @小二 看看购物车
    小红 sees 空的
    nobody sees 晴雨伞

=== somebody else's yes empties nothing
en: add_to_cart
Ann: @Xiaoer do you have an umbrella?
Ann: @Xiaoer add the first one to my cart
Ann: @Xiaoer empty my cart
    Ann sees Empty your cart?
Bob: @Xiaoer yes
    nobody sees empty now
    1 message
Ann: @Xiaoer show my cart
    Ann alone sees Umbrella
