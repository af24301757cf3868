# 简体中文的全部文字。*星号* 之间显示为粗体；花括号里的内容由程序填入。
# 语气和写法见 docs/texts.md。

## 语言与格式
language-name = 简体中文
moment-pattern = M月d日（EEE）HH:mm
past-pattern = M月d日 HH:mm
moment-there = { $city }时间 { $at }

## 零件
words = { $words }
quoted = “{ $words }”
no-words = （没有文字）
nothing = { "" }
joined = { $first }

    { $second }
case-label = { $number } · { $category }
duration-years = { $count } 年
duration-months = { $count } 个月
duration-days = { $count } 天

## 投诉的类别
category-delivery = 配送
category-product = 商品质量
category-service = 服务态度
category-billing = 付款或退款
category-safety = 安全或受伤
category-privacy = 个人信息
category-other = 其他

## 希望怎么解决
remedy-refund = 退款
remedy-replacement = 换货
remedy-repair = 维修
remedy-explanation = 说明原因
remedy-apology = 道歉
wish-open = 由我们决定

## 联系方式
contact-phone = { $value }
contact-email = { $value }
contact-telegram = 在 Telegram 联系

## 输入框下方的按键
key-done = 说完了
key-back = 返回
key-cancel = 取消
key-skip = 由你们决定
key-share = 分享手机号
key-here = 就在这里联系
key-submit = 提交
key-edit-category = 修改类别
key-edit-story = 补充经过
key-edit-wish = 修改诉求
key-edit-contact = 修改联系方式
key-edit-name = 修改称呼
key-keep = 接着写
key-throw = 全部删掉
placeholder-category = 点一个类别
placeholder-story = 说说发生了什么
placeholder-wish = 点一个，或直接写
placeholder-contact = 手机号或邮箱
placeholder-name = 您的称呼
placeholder-review = 没问题就提交
placeholder-leaving = 接着写，还是删掉？

## 填写投诉
greeting = 遇到问题了？在这里告诉我，大约两分钟。提交后您会拿到编号，以及有人答复您的具体时间。
greeting-kept = 您发来的内容已经收下，不用再写一遍。
welcome-back = 欢迎回来，之前说的都还在。
ask-category = *{ $step }/{ $steps }* 是哪方面的问题？
ask-story = *{ $step }/{ $steps }* 发生了什么？像跟朋友说一样写下来就行，也可以发照片或语音。说完请点“说完了”。
ask-wish = *{ $step }/{ $steps }* 您希望我们怎么解决？点一个，或用自己的话说。
ask-contact = *{ $step }/{ $steps }* 如果需要在 Telegram 以外联系您：分享手机号，或输入电话、邮箱。只在这里联系也可以。
ask-name = *{ $step }/{ $steps }* 怎么称呼您？
ask-name-again = 怎么称呼您？
ask-contact-again = 怎么联系您？分享手机号，或输入电话、邮箱。只在这里联系也可以。
ask-wish-again = 您希望我们怎么解决？点一个，或用自己的话说。
ask-story-again = 还有什么要补充的？说完请点“说完了”。
ask-category-again = 是哪方面的问题？
ask-review = *请看一下，对吗？*

    { $lines }

    没问题请点“提交”，要改哪一项就点哪一项。
review-category = *类别：*{ $category }
review-story = *经过：*{ $story }
review-wish = *诉求：*{ $wish }
review-contact = *联系方式：*{ $contact }
review-name = *称呼：*{ $name }
review-files = *附件：*{ $files }
ask-leaving = 就到这里吗？写过的内容会全部删掉。
choose-leaving = 请先点“接着写”或“全部删掉”，再发消息。
discarded = 已全部删掉，什么都没有留下。想再说的时候，直接发消息就行。
left-empty = 好的，还没有写下任何内容。遇到问题，直接发消息就行。
nothing-to-cancel = 现在没有可取消的内容。遇到问题，直接发消息就行。
draft-reminder = 您之前说到一半，内容都还在。现在接着说完吗？
draft-expired = 您 { $days } 天前没写完的投诉，我已经删掉了。如果还没解决，直接发消息，我们重新来。
draft-under-way = 您有一件投诉还没写完。请先写完或点“取消”，再开始新的。

## 填写投诉：收不下的回答
story-empty = 先说说发生了什么：几个字、一张照片或一段语音都行，然后点“说完了”。
story-too-short = “{ $given }”——想让客服一看就明白：是什么问题？在哪里？什么时候？如果就这些，再点一次“说完了”。
story-long-kept = 内容很长，已经全部收下。说完请点“说完了”。
story-too-many = 这条没放进去：一件投诉最多 { $limit } 条消息。请点“说完了”，其余的提交后再发。
story-too-many-album = 您一起发来的没有全部放进去：一件投诉最多 { $limit } 条消息。请点“说完了”，其余的提交后再发。
story-too-long = 这条没放进去：一件投诉最多 { $limit } 字。剩下的请存成文档发来。
answer-in-words = 这个问题请用文字回答，或点一个按钮。
answer-too-long = 有点长，请控制在 { $limit } 字以内；细节可以稍后点“补充经过”再写。
text-empty = 这条消息是空的，请再写一遍。
not-evidence = 这种内容我转不了。文字、照片、视频、语音、文件都可以。上面的问题还等您回答。
not-evidence-contact = 这样我还联系不上您。请点“分享手机号”或“就在这里联系”，也可以输入电话或邮箱。
not-evidence-name = 这样我还不知道怎么称呼您。请点下方您的名字，或写一个称呼。
kept-contact = 已随投诉收下。联系方式请点“分享手机号”或“就在这里联系”，也可以输入电话或邮箱。
kept-name = 已随投诉收下。怎么称呼您？请点下方您的名字，或写一个称呼。
not-now = 这个现在用不上。上面的问题还等您回答。
edit-unknown = 这条已经改不了了。想改什么，请写下来，我来转达。
phone-too-short = “{ $given }”好像少了一两位，请核对一下，或点“就在这里联系”。
phone-too-long = “{ $given }”好像多了一两位，请核对一下，或点“就在这里联系”。
phone-unreadable = “{ $given }”不像电话号码。请带上国家或地区代码再写一遍，例如 +86 138 0013 8000，或点“就在这里联系”。
email-unreadable = “{ $given }”不是完整的邮箱地址，请核对一下，或点“就在这里联系”。
contact-neither = “{ $given }”不像电话，也不像邮箱。请核对一下，或点“就在这里联系”。
contact-not-own = 这是别人的名片。要用您自己的，请点“分享手机号”，或点“就在这里联系”。
name-is-number = “{ $given }”是号码或地址。怎么称呼您？请点下方您的名字，或写一个称呼。
contact-noted = 记下了，联系方式：{ $contact }。
contact-changed = 联系方式已改为 { $contact }。
story-added = 已补充到经过里。

## 受理答复：{ $action } 与类别对应，{ $who } 在 { $by } 前答复
acknowledged = { $action }

    编号 *{ $number }*：*{ $by }* 前，{ $who }会在这里答复您。

    有新情况，直接在这里发消息。发 /case 看进展。
ack-delivery = 配送的事我们收到了，会向配送员核实。
ack-product = 商品的事我们收到了，会查清是哪里出了问题。
ack-service = 服务的事我们收到了，会找当时在场的人问清楚。
ack-billing = 付款的事我们收到了，会核对账目。
ack-safety = 请先不要再用，也别让别人碰到。有人受伤或不舒服，请先就医。
ack-privacy = 个人信息的事我们收到了，会查清谁看过您的资料。
ack-other = 您说的事我们收到了，会去查清楚。
who-agent = 客服
who-supervisor = 值班主管

## 一件投诉，对客户说
case-taken = 您的 { $number } 由{ $agent }处理，有进展会在这里告诉您。
case-put-back = 您的 { $number } 由{ $agent }转给另一位同事处理，答复时间不变：*{ $by }*前。
case-put-back-late = 您的 { $number } 由{ $agent }转给另一位同事处理，接手后会在这里联系您。
case-resolved = *{ $number }*：{ $outcome }

    { $answer }

    问题解决了吗？
case-resolved-not-upheld = *{ $number }*：{ $outcome }

    { $answer }

    这个答复您能接受吗？
told-upheld = 您说得对，是我们没做好。
told-partly = 您说的情况，有一部分是我们的责任。
told-not-upheld = 我们查到的情况如下。
told-withdrawn = 已按撤回处理。
told-remedies = 我们会这样处理：
    { $remedies }
told-outside = 如果还有异议，您也可以向公司以外的机构反映：{ $body }
remedy-line = • { $words }
button-solved = 解决了
button-unsolved = 没有解决
button-solved-not-upheld = 可以，结案吧
button-unsolved-not-upheld = 不能接受，还能怎么办
survey-reminder = { $number }：问题解决了吗？没有收到回复的话，我会先结案；之后您随时可以再发消息。
survey-reminder-not-upheld = { $number }：我们的答复您能接受吗？没有收到回复的话，我会先结案；之后您随时可以再发消息。
ask-score = { $number } 这次处理得怎么样？1（很差）到 5（很好）
ask-comment = 谢谢您。关于 { $number }，还有要说的就写下来，没有请点“没有要补充的”。
ask-comment-low = 谢谢您直说。{ $number } 哪里没做好？请写在这里。接下来您希望怎么办？
button-no-comment = 没有要补充的
button-change-score = 修改评分（{ $score }/5）
survey-thanks = 谢谢您，{ $number } 已结案。有别的事，直接发消息。
closed-kindly = 没有收到您的回复，{ $number } 先结案了。如果还没解决，直接发消息，点一下就能重新受理。
case-reopened = { $number } 已重新受理。{ $agent }会再查一遍，*{ $by }* 前答复您。
reply-header = *{ $agent }* · { $number }
question-header = *{ $agent }* 想问您（{ $number }）：
question-footer = 直接在这里回答就行。
told-state-new = 已收到，等待客服接手
told-state-taken = { $agent }正在处理
told-state-waiting = { $agent }在等您回答
told-state-resolved = 已答复，等您确认
told-state-closed = 已结案
due-open = { $by } 前答复您
due-answer = 等您回答{ $agent }
due-done = 已处理完，不用再等
no-cases = 您还没有投诉。遇到问题，直接发消息就行。
draft-unsubmitted = 您的投诉还没有提交，我们还没开始处理。请接着填写：
cases = 您的投诉：
    { $lines }
case-line = *{ $number }* · { $category } · { $state }
case-unknown = 没有找到这个编号的投诉。发 /cases 看您的全部投诉。
case-timeline = *{ $number }* · { $category }

    { $steps }

    现在：{ $state }
    接下来：{ $due }

    { $answer }
case-answer = 我们的答复：{ $answer }
case-withdrawal = 撤回原因：{ $reason }
button-add-details = 补充情况
which-case = 这条消息说的是哪一件？
start-which = 是之前投诉的事，还是新的问题？
button-something-new = 新的问题
about-passed-on = 已转到 { $number }。
about-go-on = 请说，我会转到 { $number }。
not-evidence-case = 这种内容我转不了。文字、照片、视频、语音、文件都可以。
text-empty-case = 这条消息是空的，请再写一遍。
customer-button-old = 这是之前消息里的按钮。{ $number } 现在：{ $state }。
customer-button-forged = 这个按钮没有作用。发 /cases 看您的投诉。
edited-header = *{ $agent }* · { $number }（已修改）

## 命令与帮助
help = 遇到问题，直接发消息，或发 /start。您会拿到编号，以及有人答复您的具体时间。

    /cases 我的全部投诉
    /case 最近一件的进展
    /withdraw 撤回投诉
    /language 切换语言
    /timezone 按您所在的城市显示时间
    /cancel 放弃正在写的投诉
    /privacy 保存了什么，/mydata 全部交给您，/forget 全部删除
unknown-command = 我不认识这个命令。遇到问题，直接发消息就行；发 /help 看怎么用。
ask-language = 您想用哪种语言？
language-changed = 好，现在用简体中文。
command-start = 遇到问题，在这里说
command-cases = 我的投诉
command-case = 看处理进展
command-withdraw = 撤回投诉
command-language = 语言 · Language
command-help = 怎么用
command-cancel = 放弃正在写的投诉
bot-description = 遇到问题了？在这里告诉我，大约两分钟。提交后您会拿到编号，以及有人答复您的具体时间。
bot-short-description = 投诉由真人处理，按说好的时间答复。
not-set-up = 这里还没有开通，请过一会儿再来。
step-failed = 您刚才的消息，我们这边处理出错了。内容没有丢，同事已经收到通知，会来查看。

## 卡片，给客服看
card-head = *{ $number } · { $severity }* · { $state }
card-due = { $by } 前答复
card-who = { $name } · { $contact } · { $language }
card-history = { $others ->
    [0] 首次投诉
   *[other] 之前投诉 { $others } 次，上次 { $last }（{ $outcome }）
}
card-category = *类别：*{ $category }
card-story = *经过：*{ $words }
card-story-below = （全文见下）
card-merged = *并入 { $number }：*{ $words }
card-wish = *诉求：*{ $wish }
card-files = *附件：*{ $files }
card-answer = *答复（{ $outcome }）：*{ $words }
card-score = *评分：*{ $score }/5 { $comment }
card-score-before = *上次评分：*{ $score } { $comment }
card-undelivered = ⚠ *未送达：*{ $reason }
card-pick-outcome = *结论是什么？*
card-how = 回复本条或{ $name }的消息，会发给{ $name }；其他消息只留在群里。
undelivered-blocked = { $name }已屏蔽机器人。{ $contact }
undelivered-deactivated = { $name }已注销 Telegram。{ $contact }
undelivered-gone = 在 Telegram 联系不上{ $name }。{ $contact }
undelivered-refused = Telegram 没有接收这条消息，请换一种形式发。
reach-phone = 请打电话 { $value }。
reach-email = 请写邮件 { $value }。
reach-telegram = 没有其他联系方式。
state-new = 待接手
state-taken = { $agent }处理中
state-waiting = { $agent }在等客户回答
state-resolved = { $agent }已给结论
state-closed = 已结案
outcome-none = 处理中
outcome-upheld = 成立
outcome-partly = 部分成立
outcome-not-upheld = 不成立
outcome-withdrawn = 已撤回
title-new = { $number } 待接手 · { $name }
title-taken = { $number } { $agent }处理 · { $name }
title-waiting = { $number } 等回答 · { $name }
title-resolved = { $number } 已给结论 · { $name }
title-closed = { $number } 已结案 · { $name }
button-take = 接手
button-put-back = 放回
button-ask = 提问
button-resolve = 给结论
button-outcome-upheld = 成立
button-outcome-partly = 部分成立
button-outcome-not-upheld = 不成立
button-outcome-withdrawn = 客户撤回
button-panel-back = 返回

## 群里
relay-header = *{ $name }* · { $number }
story-header = *{ $name }* · { $number } · 经过
relay-edited-header = *{ $name }* · { $number }（已修改）
prompt-ask = { $agent }：请回复*这条*消息，写下要问{ $name }的问题（{ $number }）。
prompt-ask-placeholder = 要问的问题
prompt-resolve = { $agent }：{ $outcome }。请回复*这条*消息，用一句话告诉{ $name }（{ $number }）：做了什么，接下来怎样。客户能得到什么，另起一行、以 + 开头。
prompt-resolve-placeholder = 做了什么，接下来怎样
done-take = 已接手。
done-put-back = 已放回，谁都可以接手。
staff-only = 只有本群成员可以操作。
yours-already = { $number } 已经在您手上。
owned-by-other = { $number } 由{ $agent }处理。您的回复照样会发给客户。
button-old = 这个按钮已过时。{ $number } 现在：{ $state }。
button-forged = 这个按钮没有作用。
resolve-in-words = 请用文字：回复*这条*消息，写一句给客户看的话。
resolve-too-long = 有点长。请回复*这条*消息，控制在 { $limit } 字以内；细节可以回复卡片发给客户。
anonymous-admin = 您正以群组身份发言。请在管理员权限里关闭“保持匿名”，让客户知道是谁在答复。
poisoned = ⚠ 一条消息处理了 { $tries } 次都没成功，已放到一边：inbox 第 { $row } 行（{ $error }）。内容还在，机器人照常运行。
undeliverable-letter = ⚠ Telegram 拒收一条消息，已放到一边：outbox 第 { $row } 行（{ $error }）。
foreign-group = 本群的 ID 是 { $chat }。我属于另一个群，这就退出。要换到这里：在 .env 里写 STAFF_CHAT_ID={ $chat }，重新启动，再把我加进来。
first-steps = 谢谢。本群的 ID 是 { $chat }。请在 .env 里写 STAFF_CHAT_ID={ $chat }，然后重新启动。我需要是管理员，并有管理话题的权限；还缺什么，运行 `complaint-bot check` 就知道。
staff-help = 每件投诉是一张卡片。*回复*卡片或客户的消息，会发给客户；其他消息只留在群里。第一个回复的人接手。👌 表示已送达。发 /language 切换卡片的语言。管理员可在投诉的话题里或回复卡片发：/merge C-… 把同一客户的两件投诉并成一件，/hold 加原因暂不删除，/release 取消。
staff-language-changed = 卡片从现在起用简体中文。
rights-missing = ⚠ 缺少权限，投诉正在排队：请把我设为本群管理员，并允许管理话题和发消息。之后排队的内容会自动送达。
answer-given = 这句话客户已经看到了，改不了。要更正，请回复卡片再写一条。
stayed-here = 这条只留在群里。要答复客户，请回复卡片或客户的消息。
story-kept-choose = 记下了。请点一下是哪方面的问题。

## 隐私：保存什么、交给本人、删除
consent = 您发来的内容只用于处理投诉，结案 { $term }后删除。详情：/privacy
listed = { $first }、{ $second }
privacy = *保存什么，保存多久*

    { "*" }内容：*您在 Telegram 的名字和用户 ID、发来的文字和文件、联系方式、每件投诉的全部经过、您的评分。
    { "*" }用途：*答复您的投诉，并能查清当初承诺了什么、做了什么。只有投诉处理人员能看到。
    { "*" }期限：*结案后自动删除，保存时间如下：
    { $terms }
    没写完的投诉，{ $draft }没有动静就删除。处理用的消息副本 { $copies }后删除。从未投诉的，{ $idle }后不再保留名字。
    { "*" }文件：*照片、语音等由 Telegram 保存，我只留一个引用编号。

    发 /mydata，全部内容以两份文件交给您。发 /forget，全部删除。
    转到客服群里的消息，我也会删除；超过 48 小时 Telegram 可能不允许，我会请客服手动删除。
    因法律或纠纷必须保留的投诉暂不删除，会告诉您是哪一件、为什么。
privacy-term = { $term }：{ $categories }
mydata-here = 这里是保存的关于您的全部内容：一份网页可以直接看，一份数据文件供程序读取。照片和语音由 Telegram 保存，文件里写有各自的引用编号。
forget-ask = *删除关于您的全部内容？*包括投诉和所有消息、名字、联系方式、没写完的内容。删除后谁也找不回来。
forget-answered = { $count ->
   *[other] { $numbers } 已答复，等您确认：会按现有答复结案。
}
forget-withdraws = { $count ->
   *[other] { $numbers } 还没处理完：会先撤回，不再有人处理。
}
forget-holds = 下面的暂时必须保留，可以删除时会自动删除：
    { $cases }
forget-held = { $number }：{ $reason }
button-forget = 全部删除
button-forget-keep = 先不删
forget-kept = 什么都没有删除。
forgotten = 已全部删除，这条消息的记录也不保留。聊天窗口里的消息，您可以自己删除。以后遇到问题，直接发消息就行。
forgotten-others = 其余关于您的内容已全部删除。
forgotten-later = { $number } 现在可以删除，已经删掉了。
command-privacy = 保存了我的哪些内容
command-mydata = 把我的全部内容交给我
command-forget = 删除我的全部内容

## /mydata 的文件
mydata-title = 保存的关于您的全部内容
mydata-made = { $at } 生成。照片、语音和其他文件由 Telegram 保存，这里写的是引用编号。
mydata-person = 您
mydata-id = Telegram 用户 ID
mydata-language = 语言
mydata-zone = 本页时间所在时区
mydata-first-seen = 第一次来消息
mydata-informed = 得知保存内容的时间
mydata-no-cases = 您没有投诉记录。
mydata-draft = 还没提交的投诉
mydata-touched = 最后修改
mydata-category = 类别
mydata-wish = 您希望的解决办法
mydata-contact = 联系方式
mydata-name = 称呼
mydata-state = 状态
mydata-lodged = 收到
mydata-promises = 承诺的答复时间
mydata-severity = 紧急程度（S1 最高）
mydata-outcome = 结论
mydata-answer = 我们的答复
mydata-score = 您的评分
mydata-hold = 保留原因
mydata-closed = 结案
mydata-story = 您说的经过
kind-text = 文字消息
kind-photo = 照片
kind-video = 视频
kind-animation = 动图
kind-voice = 语音消息
kind-audio = 音频
kind-document = 文件
kind-video-note = 圆形视频消息
kind-location = 位置
kind-venue = 地点
kind-contact = 名片
mydata-history = 全部经过
mydata-sent = 最近几天发给您的消息
mydata-event-lodged = { $actor }提交
mydata-event-taken = { $actor }接手
mydata-event-put-back = { $actor }放回
mydata-event-replied = { $actor }答复
mydata-event-asked = { $actor }提问
mydata-event-customer-said = { $actor }来消息
mydata-event-edited = { $actor }修改了消息
mydata-event-resolved = { $actor }给出结论
mydata-event-reopened = 重新受理
mydata-event-closed = 结案
mydata-event-rated = 您给处理过程评了分
mydata-event-commented = 您写了对处理过程的评价
mydata-event-withdrawn = 撤回
mydata-event-undelivered = 有一条消息没送到
mydata-event-held = { $actor }设为暂不删除
mydata-event-released = { $actor }取消暂不删除
mydata-event-erase-asked = 您要求删除
mydata-event-merged = 并入另一件投诉
mydata-event-merged-in = 另一件投诉并入本件
mydata-withdrawn = 撤回原因
mydata-merged-into = 已并入
mydata-follows = 与此前投诉有关
order-and-place = 订单与地点
mydata-help = 需要的帮助

## 隐私，对客服
card-hold = *依法保留：*{ $reason }
card-erased = *{ $number } · { $severity }* · 已删除
    { $category } · { $outcome }
    客户的资料已删除（本人要求，或保存期满）。
title-erased = { $number } 已删除
case-erased = { $number } 已删除，不能再发送任何内容。
staff-erased = { $number } 已结案：客户要求删除资料，这件投诉只剩编号。我转来的消息会删掉；您写的与客户有关的内容，请自行删除。
staff-topic-stays = { $number } 的资料已删除，但话题还在：改名记录里有客户的名字，超过 48 小时的消息也可能还在，这些我删不了。请在话题列表里长按这个话题，选择删除。
staff-remain = { $count ->
   *[other] { $number }：有 { $count } 条与客户有关的消息已超过 48 小时，Telegram 不让我删。请在这里手动删除。
}
staff-held = { $agent }已将 { $number } 设为依法保留，发 /release 之前不会删除。客户要求删除时会看到这个原因：{ $reason }
staff-released = { $agent }已取消 { $number } 的依法保留。
staff-released-erased = { $agent }已取消 { $number } 的依法保留。客户曾要求删除，现在就删。
not-held = { $number } 没有设为依法保留。
hold-reason = 请写上客户可以看到的原因，例如：/hold 正在诉讼
hold-where = 是哪一件？请在该投诉的话题里、回复它的卡片，或带上编号发 /hold 或 /release，例如：/hold C-2026-000123 正在诉讼
hold-supervisor = 只有本群管理员可以操作。

## 证据：能收多少，是谁的话
files-too-many = 这条没放进去：一件投诉最多 { $limit } 个附件。请挑最能说明问题的，其余的提交后再发。
files-too-many-album = 您一起发来的没有全部放进去：一件投诉最多 { $limit } 个附件。放得下的已收下，其余的提交后再发。
file-too-large = 这个文件约 { $size } MB，单个最大能转 { $limit } MB。请发短一点、小一点的，或拍下关键的部分。
forwarded-from = 转发自 { $origin }
forwarded-from-at = 转发自 { $origin }，写于 { $at }
written-by = { $name }：
relay-forwarded-header = *{ $name }* · { $number } · { $origin }
spoken = 见语音
spoken-nth = 见第 { $nth } 条语音
spoken-video = 见视频留言

## 链接或海报带来的内容
subject-order = 订单 { $order }
subject-place = { $place }
subject-order-place = 订单 { $order }，{ $place }
subject-kept = 记下了，这件投诉改为针对下面这一项。
link-damaged = 这个链接不完整，读不出订单。写的时候请告诉我订单号。
review-subject = *来自链接：*{ $subject }
case-subject = 关于：{ $subject }
card-subject = *订单与地点：*{ $subject }
key-drop-subject = 去掉订单和地点

## 填写时需要的帮助
key-help = 我需要帮助
ask-help = 您在哪方面不方便？点一个，或用自己的话说。客服会看到，按适合您的方式答复。
help-noted = 记下了，客服会看到。
placeholder-help = 点一个，或直接写
help-eyesight = 看不清或看不见
help-hearing = 听不清或听不见
help-literacy = 读写有困难
help-speaker = 由别人代我说
help-none = 不需要帮助
review-help = *需要帮助：*{ $help }
card-help = *需要帮助：*{ $help }

## 时区
ask-zone = 再问一句，只为了时间：您现在在哪里？{ $number } 的时间会按当地的钟点告诉您。
which-zone = 是哪一个？
zone-label = { $city } · { $clock }
button-other-city = 其他地方
ask-city = 您在哪个城市？写城市名就行，附近的大城市也可以。
ask-city-now = 现在按{ $city }的时间告诉您，那里现在是 { $clock }。不在那里？请写城市名。
zone-unknown = 没有找到“{ $given }”。请写同一国家的大城市，或写国家名。
zone-changed = 好，之后都按{ $city }的时间告诉您，那里现在是 { $clock }。
promise-again = { $number }：*{ $by }* 前答复您。
command-timezone = 我在哪里（用于显示时间）

## 再处理一次：没解决或评分低时的选择、复核、重新受理
date-pattern = y年M月d日 HH:mm
case-decided = *{ $number }*：{ $outcome }

    { $answer }
ask-solved = { $number } 我们已经答复，问题解决了吗？
ask-solved-not-upheld = { $number } 我们已经答复，这个答复您能接受吗？
ask-choice-not-upheld = { $number } 的答复您有不同看法，可以请人再看一次。接下来您希望怎么办？把我们没看到的写下来，我会一并转达。
ask-choice = { $number } 还没解决，接下来您希望怎么办？没解决的地方可以写下来，我一并转达。
choice-noted = 已记在 { $number } 里。接下来您希望怎么办？
choice-reminder = { $number } 还没有解决。要不要再请人看一次？没有收到回复的话，我会先结案；之后您随时可以再发消息。
choice-reminder-not-upheld = { $number } 的答复您有不同看法。要不要再请人看一次？没有收到回复的话，我会先结案；之后您随时可以再发消息。
button-another = 换一位同事复核
button-another-same = 请再复核一次
button-supervisor = 请主管接手
button-leave = 就这样吧
survey-left = 好，{ $number } 就此结案。改变主意的话，在这里点一下就能重新受理。
second-look = { $number } 结案已有几天，现在一切都好吗？
button-fine = 都好
button-not-fine = 还有问题
second-look-thanks = 知道了，谢谢您告诉我们 { $number } 的情况。
case-reopened-owner = { $number } 已重新受理。客服会再查一遍，*{ $by }* 前答复您。
case-reopened-another = { $number } 已重新受理。会由另一位同事从头查起，*{ $by }* 前答复您。
case-reopened-supervisor = { $number } 已重新受理。由主管接手，*{ $by }* 前答复您。
button-reopen = 重新受理
button-complain-again = 再次投诉此事
ask-reopen = { $number } 还有什么问题？写下来，或发照片、语音，我就重新受理。
about-closed = { $number } 已经结案。要用您刚发的内容重新受理，还是另一件新的事？
held-passed-on = { $number } 仍是结案。您后来发的内容，我已转给处理人员，不会丢。如果还没解决，在这里点一下就能重新受理。
held-new = 您发来的内容还没说是哪一件的。为了不丢掉，我们按新的投诉来写。
reopen-too-late = { $number } 已在 { $closed } 结案，时间太久，不能重新受理了。我们另立一件新的投诉，客服会看到它和 { $number } 有关。
finish-first = 您有一件投诉还没写完。请先写完或点“取消”，再重新受理这一件。
question-dropped = 好，一切照旧。

## 已有一件同类投诉在处理
ask-twin = 您已有一件“{ $category }”的投诉在处理：{ $number }。这次说的是那一件，还是新的事？
key-join = 就是那一件
key-separate = 是新的事
placeholder-twin = 那一件，还是新的事？
twin-closed = { $number } 刚刚已结案。请点“是新的事”接着说；或先取消，再发 /case 重新受理。
joined-case = 您说的内容已全部转到 { $number }，不用再写一遍。之前说好的答复时间不变。
staff-joined = { $name }对这件还说了：
    { $lines }
is-answer = 这是您对客服提问的回答吗？
button-is-answer = 是，转到 { $number }
answer-or-draft = 这是给{ $agent }的回答（{ $number }），还是新投诉的内容？
button-answer-to = 回答{ $agent }
button-in-draft = 新投诉的内容

## 撤回投诉
button-withdraw = 撤回
ask-reason = 您为什么想撤回 { $number }？
button-reason-solved = 问题自己解决了
button-reason-not-needed = 不需要了
button-reason-other = 其他原因
ask-reason-words = 请用一句话写下撤回 { $number } 的原因。想保留就发 /cancel。
reason-too-long = 有点长，原因请控制在 { $limit } 字以内。
ask-withdraw = 确定撤回 { $number } 吗？我们会停止处理，记录仍会保留。
button-withdraw-yes = 确定撤回
button-keep = 不撤回
withdraw-kept = { $number } 继续处理，一切照旧。
withdraw-which = 您想撤回哪一件？
nothing-to-withdraw = 没有可以撤回的投诉。发 /cases 看您的全部投诉。
case-withdrawn = { $number } 已按您的要求撤回。改变主意的话，在这里点一下就能重新受理。
withdrawn-solved = 问题自己解决了
withdrawn-not-needed = 不需要了
withdrawn-unsaid = 没有说明原因
told-state-withdrawn = 您已撤回

## 两件并成一件，对客户说
cases-merged = { $merged } 和 { $number } 说的是同一件事，之后都在 *{ $number }* 里处理。您说过的内容都在，*{ $by }* 前答复您。
told-state-merged = 已并入 { $into }
customer-case-merged = { $number } 已并入 { $into }。有话直接在这里说，或发 /case { $into }。

## 列表与经过
button-page-newer = 较新的
button-page-older = 较早的
step-lodged = { $at } · 收到投诉
step-taken = { $at } · { $agent }接手
step-put-back = { $at } · 等待另一位客服接手
step-asked = { $at } · { $agent }向您提问
step-replied = { $at } · { $agent }给您发了消息
step-customer-said = { $at } · 您发了消息
step-resolved = { $at } · { $agent }答复
step-rated = { $at } · 您评了 { $score } 分
step-reopened = { $at } · 重新受理
step-closed = { $at } · 结案
step-withdrawn = { $at } · 您撤回了
step-merged = { $at } · 并入 { $number }
step-merged-in = { $at } · { $number } 并入本件
step-left-out = …

## 书面答复
decision-file = { $number } 的书面答复，可以保存或打印。如果您有不同看法，{ $until } 前可以要求复核。
decision-title = { $number } 的处理结果
decision-number = 编号
decision-name = 称呼
decision-about = 类别
decision-lodged = 收到时间
decision-decided = 答复时间
decision-by = 答复人
decision-wish = 您的诉求
decision-files = 随附
came-photo = { $count } 张照片
came-video = { $count } 段视频
came-voice = { $count } 条语音
came-audio = { $count } 段录音
came-document = { $count } 份文件
came-location = { $count } 个地图位置
came-contact = { $count } 张联系人名片
came-list = { $first }、{ $second }
came-and = { $first }和 { $second }
decision-story = 您反映的情况
decision-outcome-upheld = 投诉成立：您说得对，是我们没做好。
decision-outcome-partly = 投诉部分成立：有一部分是我们的责任。
decision-outcome-not-upheld = 投诉不成立。
decision-outcome-withdrawn = 投诉已撤回。
decision-reasons = 我们的答复和理由
decision-remedies = 我们会这样处理
decision-second-look = 如果您有不同看法
decision-second-look-how = 在 { $until } 之前，您有权要求复核：在聊天里点“换一位同事复核”，由没有参与原决定的同事从头查起，再答复您。
decision-second-look-how-same = 在 { $until } 之前，您有权要求复核：在聊天里点“请再复核一次”，我们会从头查起，再答复您。
decision-outside = 您还可以向以下机构反映

## 再处理一次，对客服说
staff-reopened-owner = { $name }要求重新受理。{ $words }
staff-reopened-another = { $name }希望换一位同事处理，之前经手的同事不能再接。{ $words }
staff-reopened-supervisor = { $name }请主管接手，只有主管可以接。{ $words }
card-supervisor = *客户请主管接手：*只有主管可以接
card-earlier = *之前经手：*{ $agent }
card-withdrawn = *已撤回：*{ $reason }
card-follows = *延续：*{ $number }
staff-late-words = { $number } 结案后，{ $name }又发来下面的内容，没有说要不要重新受理：
staff-withdrawn = { $name }已撤回投诉：{ $reason }。不用再处理。
somebody-else = { $number } 之前由您经手，客户希望换一位同事。
supervisor-only = 客户请主管接手，{ $number } 只有主管可以接。
outcome-merged = 已合并
state-merged = 已并入 { $into }
ask-merge = { $number } 和 { $other } 要合并成一件。保留哪个编号？另一件会结案；两边的记录都还能看，客户只收到一次通知。
button-merge = 保留 { $number }
staff-merged = { $merged } 已并入本件，客户之后发来的内容都到这里。{ $words }
merge-how = 在投诉的话题里，或回复它的卡片，发 /merge C-…，两件就合并成一件。
merge-supervisor = 只有主管可以合并投诉。
merge-other-customer = 这不是同一位客户的另一件投诉。
merge-closed = { $number } 已给结论或已结案，只有处理中的投诉可以合并。
case-merged = { $number } 已并入 { $into }。
