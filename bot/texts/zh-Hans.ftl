# 简体中文的全部文字。*星号* 之间显示为粗体；花括号里的内容由程序填入。
# 语气和写法见 docs/texts.md。

## 语言与格式
language-name = 简体中文
language-en = English
language-zh-Hans = 简体中文
language-zh-Hant = 繁體中文
moment-pattern = M月d日（EEE）HH:mm

## 零件
words = { $words }
quoted = “{ $words }”
no-words = （没有文字）
nothing = { "" }
joined = { $first }

    { $second }
case-label = { $number } · { $category }

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
ask-review = *请看一下，对吗？*

    { "*" }类别：*{ $category }
    { "*" }经过：*{ $story }
    { $evidence }
    { "*" }诉求：*{ $wish }
    { "*" }联系方式：*{ $contact }
    { "*" }称呼：*{ $name }

    没问题请点“提交”，要改哪一项就点哪一项。
evidence-count = { $files ->
    [0] *附件：*无
   *[other] *附件：*{ $files } 个
}
ask-leaving = 就到这里吗？写过的内容会全部删掉。
choose-leaving = 请先点“接着写”或“全部删掉”，再发消息。
discarded = 已全部删掉，什么都没有留下。想再说的时候，直接发消息就行。
nothing-to-cancel = 现在没有可取消的内容。遇到问题，直接发消息就行。
draft-reminder = 您之前说到一半，内容都还在。现在接着说完吗？
draft-expired = 您 { $days } 天前没写完的投诉，我已经删掉了。如果还没解决，直接发消息，我们重新来。
draft-under-way = 您有一件投诉还没写完。请先写完或点“取消”，再开始新的。

## 填写投诉：收不下的回答
story-empty = 先说说发生了什么：几个字、一张照片或一段语音都行，然后点“说完了”。
story-too-short = “{ $given }”——想让客服一看就明白：是什么问题？在哪里？什么时候？如果就这些，再点一次“说完了”。
story-long-kept = 内容很长，已经全部收下。说完请点“说完了”。
story-too-many = 这条没放进去：一件投诉最多 { $limit } 条消息。请点“说完了”，其余的提交后再发。
story-too-long = 这条没放进去：一件投诉最多 { $limit } 字。剩下的请存成文档发来。
answer-in-words = 这个问题请用文字回答，或点一个按钮。
answer-too-long = 有点长，请控制在 { $limit } 字以内；细节可以稍后点“补充经过”再写。
text-empty = 这条消息是空的，请再写一遍。
not-evidence = 这种内容我转不了。文字、照片、视频、语音、文件都可以。上面的问题还等您回答。
not-now = 这个现在用不上。上面的问题还等您回答。
edit-unknown = 这条已经改不了了。想改什么，请写下来，我来转达。
phone-too-short = { $given } 好像少了一两位，请核对一下，或点“就在这里联系”。
phone-too-long = { $given } 好像多了一两位，请核对一下，或点“就在这里联系”。
phone-unreadable = { $given } 不像电话号码。请带上国家或地区代码再写一遍，例如 +86 138 0013 8000，或点“就在这里联系”。
email-unreadable = { $given } 不是完整的邮箱地址，请核对一下，或点“就在这里联系”。
contact-neither = “{ $given }”不像电话，也不像邮箱。请核对一下，或点“就在这里联系”。
contact-not-own = 这是别人的名片。要用您自己的，请点“分享手机号”，或点“就在这里联系”。

## 受理答复：{ $action } 与类别对应，{ $who } 在 { $by } 前答复
acknowledged = { $action }

    编号 *{ $number }*：{ $who }会在 *{ $by }* 前答复您，就在这里。

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
case-resolved = *{ $number }*：{ $outcome }

    { $answer }

    问题解决了吗？
told-upheld = 您说得对，是我们没做好。
told-partly = 您说的情况，有一部分是我们的责任。
told-not-upheld = 我们查到的情况如下。
told-withdrawn = 已按撤回处理。
button-solved = 解决了
button-unsolved = 没解决，请再处理
survey-reminder = { $number }：问题解决了吗？没有收到回复的话，我会先结案；之后您随时可以再发消息。
ask-score = { $number } 这次处理得怎么样？1（很差）到 5（很好）
ask-comment = 谢谢您。关于 { $number }，还有要说的就写下来，没有请点“没有要补充的”。
ask-comment-low = 谢谢您直说。{ $number } 哪里没做好？请写下来，或点“没有要补充的”。
button-no-comment = 没有要补充的
survey-thanks = 谢谢您，{ $number } 已结案。有别的事，直接发消息。
closed-kindly = 没有收到您的回复，{ $number } 先结案了。如果还没解决，直接发消息，客服会连同 { $number } 一起看。
case-reopened = { $number } 已重新受理。{ $agent }会再查一遍，*{ $by }* 前答复您。
case-reopened-unowned = { $number } 已重新受理。客服会再查一遍，*{ $by }* 前答复您。
reply-header = *{ $agent }* · { $number }
question-header = *{ $agent }* 想问您（{ $number }）：
question-footer = 直接在这里回答就行。
told-state-new = 已收到，等待客服接手
told-state-taken = { $agent }正在处理
told-state-waiting = { $agent }在等您回答
told-state-resolved = 已答复，等您确认
told-state-closed = 已结案
due-open = { $by } 前答复您
due-done = 已处理完，不用再等
no-cases = 您还没有投诉。遇到问题，直接发消息就行。
cases = 您的投诉：
    { $lines }
case-line = *{ $number }* · { $category } · { $state }
case-unknown = 没有找到这个编号的投诉。发 /cases 看您的全部投诉。
case-timeline = *{ $number }* · { $category }

    收到：{ $lodged }
    现在：{ $state }
    接下来：{ $due }
    { $answer }
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
    /language 切换语言
    /cancel 放弃正在写的投诉
unknown-command = 我不认识这个命令。遇到问题，直接发消息就行；发 /help 看怎么用。
ask-language = 您想用哪种语言？
language-changed = 好，现在用简体中文。
command-start = 遇到问题，在这里说
command-cases = 我的投诉
command-case = 看处理进展
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
card-wish = *诉求：*{ $wish }
card-files = *附件：*{ $files }
card-answer = *答复（{ $outcome }）：*{ $words }
card-score = *评分：*{ $score }/5 { $comment }
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
prompt-resolve = { $agent }：{ $outcome }。请回复*这条*消息，用一句话告诉{ $name }（{ $number }）：做了什么，接下来怎样。
prompt-resolve-placeholder = 做了什么，接下来怎样
staff-reopened = { $name }说没有解决，已重新受理。
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
staff-help = 每件投诉是一张卡片。*回复*卡片或客户的消息，会发给客户；其他消息只留在群里。第一个回复的人接手。👌 表示已送达。发 /language 切换卡片的语言。
staff-language-changed = 卡片从现在起用简体中文。
rights-missing = ⚠ 缺少权限，投诉正在排队：请把我设为本群管理员，并允许管理话题和发消息。之后排队的内容会自动送达。
answer-given = 这句话客户已经看到了，改不了。要更正，请回复卡片再写一条。
stayed-here = 这条只留在群里。要答复客户，请回复卡片或客户的消息。
story-kept-choose = 记下了。请点一下是哪方面的问题。
