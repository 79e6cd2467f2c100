# What people look for, and how they say it.

=== 宝宝防晒霜，一百以内
zh-CN: find_product
小美: @小二 有没有适合宝宝的防晒霜，一百以内
    all see 宝宝 | 防晒 | ¥89.00
    nobody sees 儿童户外防晒乳
    buttons 看看详情 | 来一件
    1 message

=== sunscreen for kids under a hundred
en: find_product
Ann: @Xiaoer do you have sunscreen for kids under 100?
    all see Sunscreen
    nobody sees Kids Outdoor Sunscreen SPF 50+
    buttons Details | Get one
    1 message

=== 没人点名，一句明白的求购也会接
zh-CN: find_product
小美: 有没有坚果，八十以内的
    all see 坚果
    buttons 来一件

=== a plain request is taken up although nobody named the clerk
en: find_product
Ann: looking for green tea under 100
    all see Tea
    buttons Get one

=== 繁體字也看得懂
zh-Hant: find_product
阿珍: @小二 有沒有適合寶寶的防曬霜
    all see 給你挑了 | 防晒
    buttons 來一件

=== 语音转的文字，没有标点，还有口头语
zh-CN: find_product
李姐: @小二 那个我想问一下有没有牛奶啊就是那种纯牛奶的
    all see 全脂纯牛奶

=== 拼音打的字
zh-CN: find_product
李姐: @小二 niunai you ma
    all see 牛奶

=== 中英夹着说
zh-CN: find_product
小美: @小二 有没有 tote bag
    all see 托特包

=== a typo does not matter
en: find_product
Ann: @Xiaoer any choclate?
    all see Chocolate

=== 价格从低往高说：五十到一百的茶
zh-CN: find_product
小美: @小二 五十到一百的茶有哪些
    all see 茶 | ¥
    nobody sees ¥268.00 | ¥188.00

=== 没有的东西，老实说没有
zh-CN: find_product
小美: @小二 有没有火箭发动机
    all see /没找到|没有找到|没太明白|没写明白/
    no button 来一件
    1 message

=== what is not sold is said not to be there
en: find_product
Ann: @Xiaoer do you sell rocket engines?
    all see couldn't find
    no button Get one
    1 message

=== 便宜点的：还是找坚果
zh-CN: find_product, refine_results
小美: @小二 有没有坚果
    all see 坚果
小美: @小二 便宜点的
    all see /坚果|葵花籽|果仁|甘栗/
    1 message

=== cheaper ones: it is still coffee
en: find_product, refine_results
Ann: @Xiaoer do you have coffee?
    all see Coffee
Ann: @Xiaoer anything cheaper?
    all see Coffee
    1 message

=== 换个颜色：有粉色的吗，说的还是雨伞
zh-CN: find_product, refine_results
小美: @小二 有没有雨伞
    all see 晴雨伞
小美: @小二 有粉色的吗
    all see 伞
    1 message

=== 卖完的会说卖完，旁边放一款像的
zh-CN: find_product
[0 of umbrella-auto-vinyl are left]
小美: @小二 有没有自动雨伞
    all see 晴雨伞 | 暂时

=== 点“看看详情”给整张卡片
zh-CN: find_product
小美: @小二 有没有雨伞
小美 taps 看看详情
    all see 晴雨伞 | ¥89.00
    buttons 来一件
    1 message

=== anybody may look at the details of what somebody else found
en: find_product
Ann: @Xiaoer do you have an umbrella?
Bob taps Details
    all see Umbrella | ¥89.00
    1 message

=== 两个人同时问，各看各的
zh-CN: find_product, ask_product
小美: @小二 有没有雨伞
& 小红: @小二 有没有双肩包
    all see 晴雨伞
    all see 双肩包
    2 messages
小美: @小二 第一个多少钱
    all see ¥89.00
    nobody sees ¥199.00
小红: @小二 第一个多少钱
    all see ¥199.00

=== two people ask at once, and their numbers stay their own
en: find_product
Ann: @Xiaoer do you have an umbrella?
& Bob: @Xiaoer do you have a backpack?
    all see Umbrella
    all see Backpack
    2 messages
Ann: @Xiaoer one of the first one
    all see Ann, please check | Umbrella
Bob: @Xiaoer one of the first one
    all see Bob, please check | Backpack
    no order

=== 只问一样：私聊里也一样
zh-CN: find_product
小美 (dm): 有没有蜂蜜
    小美 alone sees 洋槐蜂蜜
    nothing to the group

=== what did you want again
en:
Ann: @Xiaoer I want to buy something
    all see /What are you looking for|What are you after|Which one would you like/
    1 message

=== 先问价格再换一样东西，不会串
zh-CN: find_product
小美: @小二 有没有蜂蜜
    all see 洋槐蜂蜜
小美: @小二 有没有拖鞋
    all see 拖鞋
    nobody sees 蜂蜜
