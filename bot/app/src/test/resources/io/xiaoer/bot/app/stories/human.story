# Asking for a person of the shop: the question goes over, the clerk keeps quiet, the answer comes back.

=== 转人工：问题转过去，小二不插嘴，店家的话带回来
zh-CN: ask_product, talk_to_human
小美: @小二 秦岭洋槐蜂蜜孕妇能吃吗
    all see 资料里没有写
小美: @小二 转人工
    all see 已经转给店家
    buttons 让小二回来
    ticket of 小美: MEMBER: 秦岭洋槐蜂蜜孕妇能吃吗 | CLERK: | MEMBER: 转人工
小美: @小二 我怀孕五个月
    silence
    ticket of 小美: MEMBER: 我怀孕五个月
[the operator answers 小美: 蜂蜜本身可以吃，拿不准先问医生]
    all see 小美，店家说：蜂蜜本身可以吃
    1 message
小美: @小二 好的谢谢
    silence
[the operator closes 小美]
    小美 alone sees 我回来了
    nothing to the group
小美: @小二 有没有雨伞
    all see 晴雨伞

=== talk to a human, and the answer comes back
en: talk_to_human
Ann (dm): I want to talk to a human
    Ann alone sees passed it on to the shop
    ticket of Ann: MEMBER: I want to talk to a human
Ann (dm): my parcel came with a broken lid
    silence
    ticket of Ann: broken lid
[the operator answers Ann: so sorry, we will send a new one]
    Ann alone sees The shop says: so sorry, we will send a new one
    nothing to the group
[the operator closes Ann]
    Ann alone sees I'm back
Ann (dm): do you have an umbrella?
    Ann alone sees Umbrella

=== 和订单有关的，店家的话只有本人看到
zh-CN: talk_to_human
小美: @小二 我要找人工客服，收到的锅是坏的
    小美 alone sees 已经转给店家
    nothing to the group
[the operator answers 小美: 给您补发一口，别着急]
    小美 alone sees 给您补发一口
    nothing to the group

=== 店家的话里有订单号或电话，群里看不到
zh-CN: ask_product, talk_to_human
小美: @小二 秦岭洋槐蜂蜜孕妇能吃吗
小美: @小二 转人工
    all see 转给店家
[the operator answers 小美: 打这个电话找我 13800001234]
    小美 alone sees 13800001234
    nothing to the group

=== 等人工的时候，别人照样找小二
zh-CN: talk_to_human, find_product
小美: @小二 转人工
小红: @小二 有没有雨伞
    all see 晴雨伞
小美: @小二 在吗
    silence

=== while one waits for a person, everybody else is served
en: talk_to_human, find_product
Ann: @Xiaoer let me talk to a human please
    Ann sees passed it on
Bob: @Xiaoer do you have an umbrella?
    all see Umbrella
Ann: @Xiaoer are you there?
    silence

=== 等的时候按钮照样能用
zh-CN: talk_to_human
小美: @小二 有没有雨伞
小美: @小二 转人工
小美 taps 来一件
    all see 小美，确认一下
小美 taps 确认
    小美 alone sees 记下了
    order of 小美: AWAITING_PAYMENT

=== 等的时候在群里闲聊，小二不记也不答
zh-CN: talk_to_human
小美: @小二 转人工
小美: 晚上吃什么呀
    silence
小美: 有没有坚果，八十以内的
    silence
    ticket of 小美: MEMBER: 转人工

=== 小二回来
zh-CN: talk_to_human, find_product
小美: @小二 转人工
小美: @小二 小二回来
    小美 sees 我回来了
小美: @小二 有没有雨伞
    all see 晴雨伞

=== a button brings the clerk back
en: talk_to_human, find_product
Ann: @Xiaoer do you have an umbrella?
Ann: @Xiaoer is the first one made of paper?
Ann: @Xiaoer talk to a human
    buttons Bring Xiaoer back
Ann: @Xiaoer hello?
    silence
Ann taps Bring Xiaoer back
    Ann sees I'm back
Ann: @Xiaoer do you have an umbrella?
    all see Umbrella

=== 再说一次转人工，不会开两张单
zh-CN: talk_to_human
小美: @小二 转人工
小美: @小二 转人工
    小美 sees 店家还没看到
    ticket of 小美: /MEMBER: 转人工.*MEMBER: 转人工/

=== 半天没人回，小二自己回来，说声不好意思
zh-CN: talk_to_human, find_product
小美: @小二 转人工
[13 hours later]
    小美 alone sees 不好意思
    nothing to the group
小美: @小二 有没有雨伞
    all see 晴雨伞

=== a silence of half a day ends it, and it is said only to who waited
en: talk_to_human
Ann: @Xiaoer talk to a human
[the operator answers Ann: with you in a minute]
    Ann alone sees with you in a minute
[13 hours later]
    Ann alone sees The shop is done, and I'm back
    nothing to the group

=== 点“问问店家”也一样
zh-CN: ask_product
小美: @小二 秦岭洋槐蜂蜜孕妇能吃吗
    buttons 问问店家
小美 taps 问问店家
    all see 转给店家
    ticket of 小美: 孕妇能吃吗
[the operator answers 小美: 适量可以]
    all see 小美，店家说：适量可以

=== 同一条“转人工”投递两次，只有一行
zh-CN: talk_to_human
小美: @小二 转人工
    1 message
[the same comes again]
    silence
    ticket of 小美: MEMBER: 转人工

=== 没有悄悄话的群：私下转，群里只有一句
zh-CN: talk_to_human
given a group without whispers
小美: @小二 转人工，我的地址写错了
    小美 alone sees 转给店家
    all see 小美，私发给你了
[the operator answers 小美: 改好了]
    小美 alone sees 改好了
    nothing to the group

=== 等人工的时候也能接龙
zh-CN: talk_to_human, start_group_buy
given 老王 owns the group
老王: @小二 你好
老王: @小二 开团 五常大米 59元/袋
小美: @小二 转人工
小美: +1
    all see 小美
小美: 谁家还有纸箱
    silence
