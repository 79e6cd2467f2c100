# Shopkeepers: sharing, copy, earnings.

=== 我要开店，然后分享
zh-CN: share_product
老王: @小二 分享 防晒霜
    老王 alone sees 开店
老王: 我要开店
    老王 alone sees 店开好了
    nothing to the group
老王: @小二 分享 润色防晒霜
    all see 老王 推荐 | 润色防晒霜
    buttons 去看看

=== open a shop, then share
en: share_product
Sam: @Xiaoer share sunscreen
    Sam alone sees open a shop
Sam: open a shop
    Sam alone sees your shop is open
Sam: @Xiaoer share tinted sunscreen
    all see Sam recommends | Tinted Sunscreen

=== 要文案，只给店主自己
zh-CN: get_material
given 老王 owns the group
老王: @小二 你好
老王: @小二 给我雨伞的文案
    老王 alone sees 文案拿去用 | /s/
    nothing to the group

=== copy to forward
en: get_material
given Sam owns the group
Sam: @Xiaoer hi
Sam: @Xiaoer give me some copy for the umbrella
    Sam alone sees copy to use | /s/
    nothing to the group

=== 我赚了多少：只有店主自己看到
zh-CN: my_earnings
given 老王 owns the group
老王: @小二 你好
老王: @小二 我赚了多少
    老王 alone sees 还没有收益
    nothing to the group

=== 店主在群里卖货，小二不抢话
zh-CN:
given 老王 owns the group
老王: @小二 你好
老王: 今天的脐橙特别甜，大家可以看看
    silence
小美: 有没有小一点的
    silence

=== 邀请朋友开店
zh-CN: invite_member
老王: @小二 我想邀请朋友来开店，怎么邀请
    老王 sees /开店|转人工/
    1 message

=== invite a friend
en: invite_member
Sam: @Xiaoer how can I invite my friend to join the shop?
    Sam sees /talk to a human|open a shop/
    1 message

=== 店铺数据
zh-CN: shop_report
given 老王 owns the group
老王: @小二 看看今天店铺卖了多少
    老王 sees 转人工
    1 message

=== how is my shop doing
en: shop_report
given Sam owns the group
Sam: @Xiaoer show me my shop's sales report for today
    Sam sees talk to a human
    1 message
