# Greetings, thanks, help, and what is not the clerk's business.

=== 你好
zh-CN: greet
小美: @小二 你好
    all see 店小二
    1 message

=== hello there
en: greet
Ann: @Xiaoer hello!
    all see Xiaoer
    1 message

=== 谢谢
zh-CN: thank
小美: @小二 谢谢啦
    all see 不客气
    1 message

=== thanks a lot
en: thank
Ann: @Xiaoer thanks a lot
    all see My pleasure
    1 message

=== 帮助里说的每一句都真的管用
zh-CN: help, find_product, ask_product, place_order, track_parcel
小美: @小二 帮助
    小美 sees 有没有适合宝宝的防晒霜，一百以内 | 第一个净含量多少 | 第一个来两件 | 我的快递到哪了 | 转人工
    小美 does not see 分享 防晒霜
    1 message
小美: @小二 有没有适合宝宝的防晒霜，一百以内
    all see 防晒
小美: @小二 第一个净含量多少？
    all see 商品详情
小美: @小二 第一个来两件
    all see × 2
小美: @小二 我的快递到哪了
    小美 alone sees 订单
小美: @小二 转人工
    小美 sees 店家

=== every line of the help really works
en: help, find_product, ask_product, place_order, track_parcel
Ann: @Xiaoer help
    Ann sees sunscreen for kids under 100 | how many grams is the first one? | two of the first one | where is my parcel? | talk to a human
    Ann does not see share sunscreen
    1 message
Ann: @Xiaoer sunscreen for kids under 100
    all see Sunscreen
Ann: @Xiaoer how many grams is the first one?
    all see details
Ann: @Xiaoer two of the first one
    all see × 2
Ann: @Xiaoer where is my parcel?
    Ann alone sees order
Ann: @Xiaoer talk to a human
    Ann sees shop

=== 店主的帮助是店主的
zh-CN: help, share_product, my_earnings
given 老王 owns the group
老王: @小二 你好
老王: @小二 帮助
    老王 sees 分享 防晒霜 | 我赚了多少 | 开团
    1 message
老王: @小二 分享 防晒霜
    all see 老王 推荐
老王: @小二 我赚了多少
    老王 alone sees 收益

=== a shopkeeper's help is a shopkeeper's
en: help, share_product, my_earnings
Sam: @Xiaoer open a shop
    Sam alone sees your shop is open
Sam: @Xiaoer help
    Sam sees share sunscreen | what have I earned | group buy
    1 message
Sam: @Xiaoer share sunscreen
    all see Sam recommends
Sam: @Xiaoer what have I earned?
    Sam alone sees No earnings yet

=== 闲聊一句带过
zh-CN: chitchat
小美: @小二 给我讲个笑话
    all see 想找点什么
    1 message

=== small talk is kept small
en: chitchat
Ann: @Xiaoer tell me a joke
    all see finding things
    1 message

=== 听不懂就说听不懂
zh-CN: out_of_scope
小美: @小二 昨晚那场比赛谁赢了
    all see /没太明白|想找点什么/
    1 message

=== what is not understood is said so
en: out_of_scope
Ann: @Xiaoer who won the match last night?
    all see /didn't quite get|better at finding/
    1 message

=== 进群打招呼，说明什么只私下讲
zh-CN: find_product
老王: 大家晚上好
    silence
[老王 adds the clerk]
    all see 大家好，我是店小二 | 只私下告诉本人
    1 message
小美: @小二 有没有适合宝宝的防晒霜，一百以内
    all see 防晒

=== the clerk introduces itself once
en:
[Ann adds the clerk]
    all see Hi everyone, I'm Xiaoer
    1 message
[the same comes again]
    silence

=== 私聊打开先问好，例子管用
zh-CN: find_product
[小美 opens the chat]
    小美 alone sees 店小二 | 转人工
    nothing to the group
    1 message
小美 (dm): 有没有适合宝宝的防晒霜，一百以内
    小美 alone sees 防晒

=== a newcomer is welcomed in private
en: find_product
[Ann opens the chat]
    Ann alone sees I'm Xiaoer | talk to a human
    1 message
Ann (dm): sunscreen for kids under 100
    Ann alone sees Sunscreen

=== 发来图片、表情
zh-CN:
小美: 看我买的
[小美 sends a picture]
    all see 图片我还看不懂
    1 message
[小美 sends a sticker]
    silence

=== a retracted message is let go
en: find_product
Ann: @Xiaoer do you have an umbrella?
    all see Umbrella
[Ann takes it back]
    silence
