# When the clerk keeps quiet.

=== 群里聊天，小二不插嘴
zh-CN:
小美: 今天好冷啊
    silence
小红: 是啊，出门都要戴帽子了
    silence
小美: 晚上吃火锅去不去
    silence
小红: 好呀，我带孩子一起
    silence
小美: 哈哈哈哈
    silence
小红: 明天家长会几点来着
    silence
小美: 两点半吧
    silence
小红: 收到👌
    silence
小美: @小二 你好
    1 message

=== people talk among themselves, and the clerk listens
en:
Ann: did you see the game last night
    silence
Bob: nah I fell asleep on the couch lol
    silence
Ann: the kids have a day off tomorrow
    silence
Bob: want to go to the park then?
    silence
Ann: sure, ten-ish?
    silence
Bob: 👍
    silence
Ann: @Xiaoer hi
    1 message

=== 说到商品，但不是要买
zh-CN:
小美: 我昨天在超市买的牛奶过期了，气死我了
    silence
小红: 我家那个防晒霜用了三年还没用完
    silence
小美: 这个牌子的大米我妈说不好吃
    silence
小美: @小二 你好
    1 message

=== goods are mentioned, nobody wants any
en:
Ann: my umbrella broke again this morning
    silence
Bob: I never use sunscreen, I just stay inside
    silence
Ann: that coffee place on the corner closed down
    silence
Ann: @Xiaoer hello
    1 message

=== 别人的“好的”“可以”不算确认
zh-CN:
小美: @小二 有没有雨伞
小美 taps 来一件
    all see 小美，确认一下
小红: 好的
    silence
小红: 可以可以
    silence
小红: 确认
    silence
    no order
小美: @小二 不要了
    小美 sees 不买了

=== somebody else's ok orders nothing
en:
Ann: @Xiaoer do you have an umbrella?
Ann taps Get one
    all see Ann, please check
Bob: ok
    silence
Bob: yes
    silence
    no order
Ann: @Xiaoer no thanks
    Ann sees never mind

=== 问的是别人，不是小二
zh-CN:
小美: 小红你的快递到了吗
    silence
小红: 还没呢
    silence
小美: @小二 你好
    1 message

=== 设成安静，没点名就不说话；点名照样答
zh-CN: find_product
given 老王 owns the group
老王: @小二 安静点
    老王 sees 安静
小美: 有没有坚果，八十以内的
    silence
小美: @小二 有没有坚果，八十以内的
    all see 坚果

=== a quiet group is answered only when it asks by name
en: find_product
given Sam owns the group
Sam: @Xiaoer be quiet
    Sam sees quiet
Ann: looking for green tea under 100
    silence
Ann: @Xiaoer looking for green tea under 100
    all see Tea

=== 不是店主，改不了小二说多少话
zh-CN: find_product
小美: @小二 安静点
小红: 有没有坚果，八十以内的
    all see 坚果

=== 新人进来别人聊天，没人点名也不欢迎三遍
zh-CN:
[老王 adds the clerk]
    1 message
小美: 欢迎欢迎
    silence
小红: 撒花🎉
    silence
