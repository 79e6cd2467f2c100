# Buying together in one group.

=== 开团、+1、截团
zh-CN: start_group_buy, close_group_buy
given 老王 owns the group
老王: @小二 你好
老王: @小二 开团 五常大米 59元/袋
    all see 五常大米 | ¥59.00
小美: +1
    all see 小美
小红: 我要两袋
    all see 小红
老王: @小二 截团
    all see 小美 | 小红 | 截团

=== a group buy from start to end
en: start_group_buy, close_group_buy
given Sam owns the group
Sam: @Xiaoer hi
Sam: @Xiaoer start a group buy\nrice 59 yuan/bag
    all see rice | ¥59.00
Ann: +1
    all see Ann
Bob: +2
    all see Bob
Sam: @Xiaoer close the group buy
    all see Ann | Bob

=== 不是店主，开不了团
zh-CN: start_group_buy
小美: @小二 开团 五常大米 59元/袋
    小美 sees 店主才能开团
    1 message

=== only a shopkeeper opens one
en: start_group_buy
Ann: @Xiaoer start a group buy\nrice 59 yuan/bag
    Ann sees /shopkeeper/
    1 message

=== 没有开着的团，+1 不算数
zh-CN:
小美: +1
    silence
小红: 加一
    silence
小美: @小二 你好
    1 message

=== 接龙里聊天不算报名
zh-CN: start_group_buy
given 老王 owns the group
老王: @小二 你好
老王: @小二 开团 五常大米 59元/袋
小美: 这个米好吃吗
    nobody sees 记上了
    silence
小红: 我家还有呢，下次吧
    silence
小美: 来两袋
    all see 小美

=== 改主意：不要了、改成三袋
zh-CN: start_group_buy, close_group_buy
given 老王 owns the group
老王: @小二 你好
老王: @小二 开团 五常大米 59元/袋
小美: +1
小红: +2
小美: 我改成三袋
    all see 小美
小红: 我不要了
    all see 小红
老王: @小二 截团
    all see 小美
    all do not see 小红

=== 别人截不了团
zh-CN: start_group_buy, close_group_buy
given 老王 owns the group
老王: @小二 你好
老王: @小二 开团 五常大米 59元/袋
小美: @小二 截团
    小美 sees 谁开的团
小红: +1
    all see 小红

=== 参加接龙，没有团就说没有
zh-CN: join_group_buy
小美: @小二 我要参加接龙
    小美 sees 没有开着的团
    1 message

=== join the group buy
en: join_group_buy
Ann: @Xiaoer I want to join the group buy
    Ann sees /group buy/
    1 message
