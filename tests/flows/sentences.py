"""Sentences as customers write them: which are S1, by which signal, and which only sound so."""

SERIOUS = {
    "injury": """
        My hand got burnt when I opened the lid.
        I have burns from the steam.
        Chemical burn on my arm after using the cleaner.
        The kettle lid came off and scalded my wrist.
        I slipped on your wet floor and broke my hip.
        He tripped over a cable in your shop and sprained his ankle.
        My son cut his lip on the cup, it needed two stitches.
        My wife is pregnant and got sick after your chicken.
        The burger made both of us sick.
        We all had food poisoning after the Friday delivery.
        I've had to see a GP because of the cream.
        She came out in hives after one wash.
        My face is swollen and itchy since I used the mask.
        I ended up in hospital after eating the prawns.
        They took her to A&E with a broken wrist.
        Had an allergic reaction to the hair dye.
        My son has a nut allergy and the cake contained almonds.
        The drain cleaner splashed into my eyes.
        The shelf fell on my daughter and hurt her shoulder.
        My dog died after eating the treats.
        The razor sliced my thumb open, blood everywhere.
        My little boy choked on a loose button.
        I fainted on your bus because it was so hot.
        Her leg is bruised from the trolley that hit her.
        The spring snapped and injured my left eye.
    """,
    "safety": """
        I got a shock from the plug, my fingers still tingle.
        The hairdryer gave me an electric shock.
        My daughter swallowed the battery that fell out.
        The charger melted and the wall is black.
        The heater burst into flames.
        There was smoke coming out of the back of the TV.
        The plug started smoking while we slept.
        Sparks flew out of the socket when I switched it on.
        The power bank is swollen and too hot to touch.
        Battery blew up in my bag.
        The brakes failed on the second ride.
        The car lost power on the motorway.
        The ladder collapsed while I was on it.
        I found a piece of glass in my salad.
        There were maggots in the rice.
        The bread was mouldy inside when I opened it.
        There was a strong smell of gas after your fitter left.
        Your driver threatened to kill me.
        I can't take it any more, I want to end my life.
        This seat belt does not work and my child was in it.
        Someone could have been killed by that falling sign.
        The cot gave way with the baby in it.
    """,
    "privacy": """
        You e-mailed my bank details to a different customer.
        You sent my medical records to my ex-husband.
        I could see another person's order and address in my account.
        When I log in I see someone else's name and phone number.
        Your driver gave my phone number to his friend.
        My data was leaked and now I get calls every day.
        My card details have been exposed on your website.
        Somebody opened an account in my name.
        You told my employer about my debt.
        Staff read out my medical history to the whole shop.
        My account was hacked.
        There was a hidden camera in the bathroom.
        Your agent posted my address on a public page.
        You sent my invoice to the wrong person.
        This is a breach of my privacy.
    """,
    "lawyer": """
        You'll hear from my solicitors.
        I'm seeking legal representation.
        Expect a letter from our lawyers.
        I will take you to court over this.
        We'll see you in court!
        I have decided to sue.
        I reported it to the police this morning.
        I'll file a claim in the small claims court.
        Next step is legal action.
        I have spoken to an attorney about my options.
    """,
    "regulator": """
        Do I have to report you to the ombudsman before someone calls me?
        I'll take this to Watchdog and the CMA.
        I am going to Trading Standards.
        I have filed a complaint with the CFPB.
        My next call is to environmental health.
        I will report this shop to the Food Standards Agency.
        I've written to my MP about it.
        I will complain to the Information Commissioner.
    """,
    "media": """
        I will post this on Instagram and TikTok for everyone.
        I'm writing to the BBC about you.
        The Daily Mail will love this story.
        I will tell the papers.
        Dont make me go to the press.
        I am going to share the video all over Facebook.
        A journalist has already asked me about your shop, I will talk to the media.
        I'll expose you on YouTube.
        This will go viral.
    """,
}

HARMLESS = """
    The toaster is for my mum who is in hospital, and it came late.
    I work at the hospital so please deliver after six.
    Please leave it at the reception of St Mary's Hospital.
    The smoke detector I ordered came in the wrong colour.
    The smoke alarm you sent has no batteries.
    I wanted a smoke grey sofa, this one is blue.
    The pressure cooker smokes meat well but the lid is missing.
    The newspaper I ordered arrived late.
    You wrapped the cup in newspaper and it broke.
    The reporter mic I bought crackles.
    The journalist notebook set has one missing.
    I saw the coat on Instagram and on Facebook, it looks nothing like the photo.
    I saw your post on Facebook about the sale, but the code does not work.
    I follow you on TikTok.
    I have a rash of late parcels from you.
    The bike's brakes squeak a little.
    The brake pads are for the wrong model.
    The seat belt cover is the wrong colour.
    My surgery appointment means I cannot be home for delivery on Friday.
    My lawyer friend recommended you.
    I ordered The Lawyer's Guide, it is the wrong edition.
    The car stalled in your car park so I missed my pick up slot.
    The occ of the shop was rude.
    I do not want to go to court, just send my lamp.
    Sorry, I am not going to sue you.
    Sue at the till was very kind, but the receipt is wrong.
    Will Sue from the shop ring me back?
    The police report number you asked for is attached.
    The toy police car has a wheel missing.
    The toy ambulance came without batteries.
    The silicone mould is too small.
    The cake mold bent in the oven.
    This hair dye: mould release is missing.
    Your privacy curtain rail is short.
    The privacy screen does not fit my laptop.
    I got a shock when I saw the bill.
    It came as a shock that you charge for bags.
    The chocolate melted on the way.
    The ice cream was melted when it came.
    The machine swallowed my loyalty card.
    I swallowed my pride and asked again.
    My leg brace is too long.
    The table leg is broken.
    The chair arm broke off.
    The hands of the clock are broken.
    My watch strap is cut too short.
    The screen has a cut in the back.
    The blouse burns a hole in my budget.
    The paint is a burning red, not the orange I wanted.
    Two candles burn faster than the others.
    A spark plug is missing from the kit.
    The gas regulator does not fit the bottle.
    The pressure regulator has the wrong thread.
    My daughter was ill on Monday so nobody opened the door.
    I was sick on the day of the appointment, can I move it?
    I need stomach ache tea and you sent coffee.
    The first aid kit has no burn cream.
    I am allergic to wool, can I return the scarf?
    You sent the parcel to the wrong address.
    I gave my number to the driver and he did not ring.
    I told my wife it would come on Friday.
    Please change my personal details, my surname is spelled wrong.
    I can't log in to my account.
    The BBC box set has a scratched disc.
    The Daily Mail voucher was not accepted.
    The needle in the sewing set is bent.
    The stitches on the jacket are loose.
    The glass in the picture frame has a scratch.
    There is too much plastic in the packaging.
    My tennis court booking was cancelled.
    I had dinner at the food court and the bill is wrong.
    The fire pit has no cover.
    The Fire TV stick does not connect.
    Ink bled through the paper.
    The apples were bruised.
    The film was a bit of a horror and the seats were dirty.
    The watch stopped after a week.
    The battery is empty after an hour.
    Dangerous Liaisons on DVD has the wrong cover.
"""

ANGRY = """
    Absolutely fuming. Third time.
    This is beyond a joke.
    I am so disappointed and let down.
    I'm not happy at all.
    PLEASE CALL ME BACK
    Are you kidding me
    What the hell is going on
    You people are liars.
    I am really annoyed by now.
    Is this some kind of joke?
    我真的太生气了
    你们开什么玩笑
    太让人心寒了
    實在太離譜了
    我非常失望
"""

CALM = """
    The joke book has pages missing.
    I hate to bother you, but the lamp is not here yet.
    Hello, where is my parcel?
    The LG OLED TV came without a remote.
    I am a little disappointed with the colour.
    垃圾袋少了一卷
    垃圾桶的盖子打不开
    请问什么时候发货
    東西收到了，少一個杯子
"""

SERIOUS_ZH = {
    "injury": """
        倒水的时候盖子掉了，把我的手烫伤了
        杯子炸裂，玻璃划破了我的手指
        孩子吃了你们的酸奶上吐下泻
        吃完外卖一家人都拉肚子
        用了这个面霜脸上起了红疹
        涂了两天就过敏了，眼睛都肿了
        在你们店门口滑倒，摔断了胳膊
        椅子腿断了，把我妈摔进了医院
        昨晚去医院急诊打了吊针，就是吃了你们的虾
        扶手掉下来砸到孩子的头
        染发剂把头皮烧伤了
        刀片没装好，手被割出血了
        医生说是食物中毒
        送餐员骑车撞伤了我
        吃完就吐了一晚上
        缝了三针，现在还疼
        热水袋漏水烫到我女儿的腿
        美容院把我的脸弄烂了，毁容了
        手被门夹肿了
        電梯門夾傷我的腳
        吃完便當整晚肚子痛，還去掛急診
        用了面膜臉上又紅又腫
        燙傷了，起水泡
        在門市地板濕滑跌倒，手骨折
        喝了過期牛奶一直嘔吐
        兒子被貨架割傷流血
    """,
    "safety": """
        充电宝半夜自己着火了
        插座冒烟，墙都烧黑了
        摸热水器的时候被电了一下
        电饭煲漏电
        孩子把纽扣电池吞下去了
        宝宝误吞了掉下来的零件
        手机充电的时候炸了
        电池鼓包了不敢用
        煤气灶漏气，满屋子都是味道
        骑到路上刹车失灵
        面包里吃出玻璃
        饭里有一只蟑螂
        面包发霉了
        牛奶喝了一口才发现变质了
        你们的司机威胁我，说要打我
        我不想活了
        高速上车子突然失去动力
        油烟机的玻璃突然爆裂
        吹风机里面喷火
        插頭燒焦了
        吹風機冒煙
        便當裡吃到釘子
        瓦斯外洩
        延長線走火
        湯裡有蟲
        行動電源膨脹
    """,
    "privacy": """
        你们把我的电话给了别的客户
        客服把我的身份证发给了陌生人
        我登录后看到别人的订单和地址
        我的个人信息被你们泄露了
        快递员把我的住址告诉了我前男友
        账号被盗了
        有人冒用我的名字办了卡
        试衣间里有人偷拍
        你们的员工把我的照片发到网上
        侵犯了我的隐私
        你們把我的個資給了別人
        客戶資料外洩
        寄錯帳單給別人，上面有我的身分證字號
    """,
    "lawyer": """
        我已经咨询了律师
        等着收律师函吧
        不退款就起诉你们
        我要告你们
        我会走法律途径
        那就法院见
        我已经报警了
        我要去派出所报案
        準備對你們提告
        我會寄存證信函
    """,
    "regulator": """
        再不处理我就打12315
        我要去消协投诉
        我去工商举报你们
        已经在黑猫上投诉了
        我会投诉到市场监管局
        打12345反映
        我要向食药监举报
        我會向消委會投訴
        我要找消保官
        我會打1950申訴
        我會向衛生局檢舉
        會向私隱專員公署投訴
    """,
    "media": """
        我要在小红书上曝光你们
        把视频发到抖音让大家看看
        再不解决我就发微博
        我认识记者，这事要上新闻
        我会联系电视台
        不处理就给你们曝光
        已经录音了，准备发到网上
        我會找記者爆料
        我要PO上網讓大家知道
        貼到臉書爆料公社
    """,
}

HARMLESS_ZH = """
    请送到市人民医院住院部三楼
    我在医院上班，请六点以后送
    医院门口等了半天没人送来
    给住院的妈妈买的粥，晚了一个小时
    我去医院看病人，所以没接到电话
    記者麥克風收音有雜音
    买的记者麦克风有杂音
    烟雾报警器颜色发错了
    煙霧警報器少了電池
    汽车报警器装不上
    在小红书上看到推荐买的，颜色不对
    抖音直播间买的衣服，尺码不对
    我在抖音看到你们发的优惠券，用不了
    发朋友圈集赞的礼物没收到
    相机曝光时间调不了
    镜头拍出来总是曝光过度
    收货地址是金桥律师事务所，一直没送到
    律师袍尺寸发错了
    地址写的是市场监管局对面的小区
    用工商银行的卡付款失败了
    工商管理教材少了一本
    黑猫玩偶少了一只耳朵
    黑貓宅急便說找不到地址
    黑猫警长的贴纸没收到
    手机屏幕划伤了
    手机壳摔坏了一角
    桌面有刮伤
    桌腿断了一根
    水果压伤了几个
    手柄断了
    手表带太短
    手机充电口松了
    烫伤膏还没到
    防烫手套少了一只
    买的防触电插座没有说明书
    漏电保护器型号发错了
    爆炸盐少发了一袋
    玩具救护车少了轮子
    玩具警车没有电池
    去甲醛的活性炭少了一包
    甲醛检测仪显示不出来
    老鼠药没有收到
    米老鼠玩偶的颜色不对
    灭蟑螂的药收到是空的
    苍蝇馆子味道一般
    抗过敏的枕头尺寸不对
    我对羊毛过敏，想换一条围巾
    隐私膜贴不上
    隐私发货的盒子破了
    个人信息里的姓写错了，想修改
    请把电话改成我太太的号码
    收到了别人的快递
    骨折价买的，结果不给发货
    跳楼价的活动还有吗
    想死你们家的蛋糕了，什么时候再有货
    火锅底料发错了口味
    刹车片型号不对
    刹车有点响
    安全带护套颜色不对
    气球漏气
    游泳圈漏氣
    优惠券过期了
    优惠券過期可以補發嗎
    ATM吞了我的会员卡
    冰淇淋都化了
    玻璃杯到货就碎了
    我告诉你们的客服两次了
    麻烦转告你们的店长
    我不想打官司，只想换货
    不用找律师，给个说法就行
    并没有人受伤，只是杯子碎了
    口感爆炸好吃，就是送得慢
    多媒体教室的投影仪没到
    媒體播放器少一條線
    报纸晚到了两天
    清關海關手續費怎麼算
    訂單編號12345還沒到
    防滑墊的顏色不對
    送到派出所門口的餐涼了
    頭盔的鏡片有刮傷
    藥局說退熱貼賣完了
    醫院地址寫錯了，可以改嗎
"""

# Urgent by whichever signal.
MORE_SERIOUS = """
    My mother's arm went red and blistered after the wax.
    The blender blade cut my fingertip off.
    I burnt my hand on the handle.
    The lid exploded in my face.
    Now I have a burn on my leg the size of a coin.
    We were all sick after the seafood platter.
    my baby has been vomiting since the formula
    I have a scar because your barber cut my ear
    electric blanket gave me a jolt
    My toddler put the loose magnet in her mouth and swallowed it
    The chair broke and I fell and hit my head
    flames came out of the extension lead
    The plug is burnt and the socket is black
    you gave another customer my phone number
    I got an email meant for someone else with her full address
    Your app shows me a stranger's orders
    You sent her my address
    Someone logged into my account and changed the password
    I'll be speaking to my solicitor on Monday
    see you at small claims
    I'm going to Citizens Advice and then the ombudsman
    this is going on TikTok
    I'll make sure every newspaper hears about it
    I'm a journalist and I will write about this
    I swallowed a piece of plastic from the soup
    There was a screw in my burger
    The pram's brake failed on a hill
    my eyes are burning since I used the spray
    ordered nut free, my daughter went into anaphylactic shock
    踩到你们店的水滑倒了，腰扭了
    开水壶把手突然断了，开水浇到我腿上
    我女儿误吞了玩具上的小珠子
    吹头发的时候被电了
    充电器烧了，桌子都糊了
    吃完蛋糕全家进了医院
    身上起了很多红点，痒得睡不着
    你们把别人的病历寄给我了
    我的手机号怎么会在你们群里公开
    我要投诉到12315
    让我律师跟你们谈
    我会在抖音上曝光
    我认识电视台的人
    不给说法我就去市场监管局
    孩子的手指被折叠椅夹断了
    菜里有虫
    电热毯自己烧起来了
    奶粉喝了宝宝一直拉肚子
    外送員把我的地址給了別人
    喝到清潔劑，喉嚨好痛
    我會告上法院
    PO到Dcard給大家看
    椅子垮掉害我閃到腰
    吃了你們的生蠔，全家送急診
    電池膨脹快爆了
    我要申訴到消保會
    The glass door shattered and cut my forehead.
    My nan slipped on the spilled oil in aisle four.
    Got an electric shock off the shower.
    My daughter's skin is peeling after the bubble bath.
    The hob exploded while I was cooking
    There's glass in the baby food
    My father was rushed to hospital because of the wrong medicine
    The wheel came off the pram with my baby inside
    You published my photo and phone number on your Facebook page
    I can see other people's invoices in the app
    The courier told my neighbour what was in my parcel, it is private
    Two of your staff followed me home
    my attorney will be in touch
    I'm contacting the local newspaper
    I'll be filing a complaint with the attorney general
    It burned my scalp
    I was charged twice and someone in Russia logged in to my account
    your pharmacy gave me the wrong pills and I passed out
    The e-bike caught fire in the hallway
    it gave my son a rash
    孩子被热汤烫了
    喝完你们的奶茶就开始拉肚子
    滑板车的刹车突然失灵，我摔骨折了
    螺丝掉下来，宝宝差点吞了
    你们客服把我聊天记录发到群里了
    再这样我就找媒体
    我要去法院起诉
    已经向12315举报
    微波炉起火了
    吃出了一根铁丝
    手被玻璃划了一道口子
    美甲弄得手指发炎
    客人的資料全部被看光
    我會告你們公司
    延長線冒出火花
    小孩吃了之後全身起疹子
    我已經報警處理
    電鍋漏電，被電到
    要去臉書公開你們
    食物裡有蟑螂
"""

MORE_HARMLESS = """
    Please deliver to ward 5, I am a nurse in the hospital.
    I have a smoke-coloured glass missing from the set.
    My mum had surgery so she cannot come to the store to exchange it.
    Can the driver call my wife instead?
    The camera photos are over exposed.
    The hot sauce was not hot enough.
    I cut the label off, can I still return it?
    The knife does not cut.
    My dog hates the food.
    The lamp shade has a burn mark on it.
    I burnt the cake because the timer is broken.
    The coffee was cold and the soup was salty.
    The bandages were missing from the box.
    The lawyer wig costume came without a wig.
    I need a VAT invoice sent to my email address.
    Your site shows the wrong price for another product.
    The order for my neighbour was left with me.
    I sent my details to your colleague yesterday.
    Your newsletter keeps coming to my email.
    The press stud on the coat is loose.
    The news said you have a sale, but it's over.
    I posted the parcel back on Monday.
    The game is stuck in the fire level.
    My phone battery drains fast.
    Where do I find the safety instructions?
    I ordered an allergy pillow and got a normal one.
    The doctor costume is too small.
    The court shoes do not fit.
    The tyres on the toy car are loose.
    Back of the chair is broken.
    The foot of the bed is cracked.
    the head of the toothbrush broke
    Face cream arrived empty.
    请放在医院东门的保安亭
    手表带断了
    手环屏幕划了一道
    衣服上有一根头发
    头发夹子断了
    玻璃罐里的蜂蜜少了
    把手掉了
    插座少了一个
    手机壳压坏了
    饭盒里的勺子没有
    杯子里有水垢
    快递被雨淋湿了，纸箱破了
    请把发票发给我同事
    地址请改成我公司的
    电话打不通，给我同事打也行
    抖音上买的券核销不了
    微博上写的活动时间不对
    新闻纸包的杯子
    火车票订单取消了
    火龙果坏了两个
    水煮鱼太辣
    菜有点咸
    面膜少了一片
    脸盆裂了
    手套破了个洞
    醫院的地址打錯了
    網路上寫有貨，門市說沒有
    報紙少了一份
    手機殼刮傷
    桌腳壓壞了
    臉書上看到的優惠不能用
    I live next to the hospital, the driver could not find me.
    My husband is in hospital so I want to cancel our booking.
    The fire alarm test woke us up.
    Your smoke salmon pack was missing.
    The doctor's bag toy has no handle.
    I read about you in the Guardian and ordered, but the code failed.
    The facebook link to your shop does not work.
    The label says hand wash only but it shrank.
    The bottle leaked in the bag.
    I am not hurt or anything, just the cup is broken.
    My lip balm arrived melted.
    The heater is not warm enough.
    My kettle stopped working after a month.
    The charger does not charge.
    The brakes on the bike need adjusting, the manual is missing.
    The cat litter is the wrong brand.
    The court date planner has wrong dates.
    I sued nothing, I just want my money back.
    There is a knife missing from the set.
    Nobody told me the price had changed.
    我在法院附近等了半小时
    医院的订单请取消
    我妈妈对花生过敏，请不要放花生
    热水器不热
    充电器充不进电
    电池不耐用
    手套的颜色错了
    头发护理券过期了
    抖音号怎么绑定
    律师函模板的书少一页
    工商银行的优惠没给
    脸霜少了一瓶
    眼镜盒破了
    牙刷断了
    火车晚点
    蟑螂屋少了三个
    記者會的座位錯了
    醫院旁邊的門市沒開
    小紅書的折扣碼不能用
    保溫杯摔到地上就凹了
"""
