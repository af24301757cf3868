# 简体中文的全部文字。*星号* 之间显示为粗体；花括号里的内容由程序填入。
# 语气和写法见 docs/texts.md。

## 语言与格式
language-name = 简体中文
moment-pattern = M月d日（EEE）HH:mm
past-pattern = M月d日 HH:mm
clock-pattern = HH:mm
moment-there = { $city }时间 { $at }

## 零件
words = { $words }
quoted = “{ $words }”
no-words = （没有文字）
nothing = { "" }
run-on = { $first }{ $second }
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

    编号 *{ $number }*：*{ $by }* 前，{ $who }会在这里答复您。{ $decision }

    有新情况，直接在这里发消息。发 /case 看进展。
ack-delivery = 配送的事我们收到了，会向配送员核实。
ack-product = 商品的事我们收到了，会查清是哪里出了问题。
ack-service = 服务的事我们收到了，会找当时在场的人问清楚。
ack-billing = 付款的事我们收到了，会核对账目。
ack-safety = 请先不要再用，也别让别人碰到。有人受伤或不舒服，请先就医。
ack-privacy = 个人信息的事我们收到了，会查清谁看过您的资料。
ack-other = 您说的事我们收到了，会去查清楚。
heard-injury = 身体最要紧：不舒服加重请马上就医，引起问题的东西先别再用。{ $action }
heard-safety = 安全最要紧：如果现在有危险，请先拨打急救或报警电话，可能伤人的东西先别再碰。{ $action }
heard-privacy = 这关系到您的个人信息，我们先查清有谁看到了。{ $action }
heard-further = 走其他途径是您的权利，我们希望先把这件事给您办好。{ $action }
who-agent = 客服
who-supervisor = 值班主管
who-manager = 经理

## 一件投诉，对客户说
case-taken = 您的 { $number } 由{ $agent }处理，有进展会在这里告诉您。
case-put-back = 您的 { $number } 由{ $agent }转给另一位同事处理，*{ $by }* 前答复您。
case-put-back-late = 您的 { $number } 由{ $agent }转给另一位同事处理，接手后会在这里联系您。
case-put-back-still = 您的 { $number } 由{ $agent }转给另一位同事处理。{ $still }
# 暂停计时的时候，不说时间，说在等什么。
still-question = 您回答我们的问题后，就告诉您新的时间。
still-offer = 您答复我们的方案后，就告诉您新的时间；发 /case 可以再看方案。
still-conduct = 恢复对话后，就告诉您新的时间。
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
remedy-line = • { $words }
told-outside = 如果还有异议，您也可以向公司以外的机构反映：{ $body }
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
told-state-new-supervisor = 等待主管处理
told-state-new-manager = 等待经理处理
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
    /escalate 过了说好的时间，或者方案、结果不合适时，请主管接手
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
card-due = { $by } 前{ $what }
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
title-new = { $number } · { $name } · 待接手
title-new-supervisor = { $number } · { $name } · 待主管
title-new-manager = { $number } · { $name } · 待经理
title-taken = { $number } · { $name } · { $agent }
title-resolved = { $number } · { $name } · 已给结论
title-closed = { $number } · { $name } · 已结案
button-take = 接手
button-put-back = 放回
button-ask = 提问
button-resolve = 给结论
button-outcome-upheld = 成立
button-outcome-partly = 部分成立
button-outcome-not-upheld = 不成立
button-outcome-withdrawn = 客户撤回

## 群里
relay-header = *{ $name }* · { $number }
story-header = *{ $name }* · { $number } · 经过
relay-edited-header = *{ $name }* · { $number }（已修改）
prompt-ask = { $agent }：请回复*这条*消息，写下要问{ $name }的问题（{ $number }）。
prompt-ask-placeholder = 要问的问题
prompt-resolve = { $agent }，{ $number }：请点选结论和原因；责任部门默认随原因，也可另选。然后回复*这条*消息，用一句话告诉{ $name }：做了什么，接下来怎样。

    不成立时，请委婉说明理由；复核的权利由我告诉{ $name }。
prompt-resolve-placeholder = 做了什么，接下来怎样
done-take = 已接手。
done-put-back = 已放回，谁都可以接手。
staff-only = 只有本群成员可以操作。
yours-already = { $number } 已经在您手上。
owned-by-other = { $number } 由{ $agent }处理。要给{ $name }写信，请回复卡片；主管可以接手。
stayed-owned = { $number } 由{ $agent }处理，这条没有发给客户。要给{ $name }写信，请回复卡片；主管可以接手。
button-old = 这个按钮已过时。{ $number } 现在：{ $state }。
stayed-over = { $number } 现在：{ $state }。这条没有发给客户。要给{ $name }写信，请回复卡片。
button-forged = 这个按钮没有作用。
resolve-in-words = 请用文字：回复*这条*消息，写一句给客户看的话。
resolve-too-long = 有点长。请回复*这条*消息，控制在 { $limit } 字以内；细节可以回复卡片发给客户。
anonymous-admin = 您正以群组身份发言。请在管理员权限里关闭“保持匿名”，让客户知道是谁在答复。
poisoned = ⚠ 一条消息处理了 { $tries } 次都没成功，已放到一边：inbox 第 { $row } 行（{ $error }）。内容还在，机器人照常运行。
undeliverable-letter = ⚠ Telegram 拒收一条消息，已放到一边：outbox 第 { $row } 行（{ $error }）。
foreign-group = 本群的 ID 是 { $chat }。我属于另一个群，这就退出。要换到这里：在 .env 里写 STAFF_CHAT_ID={ $chat }，重新启动，再把我加进来。
first-steps = 谢谢。本群的 ID 是 { $chat }。请在 .env 里写 STAFF_CHAT_ID={ $chat }，然后重新启动；还缺什么，运行 `complaint-bot check` 就知道。
staff-help = 每件投诉是一张卡片。*回复*卡片或客户的消息，会发给客户；其他消息只留在群里。第一个回复的人接手。👌 表示已送达。
staff-language-changed = 卡片从现在起用简体中文。
rights-missing = ⚠ 缺少权限，投诉正在排队：请把我设为本群管理员，并允许管理话题和发消息。之后排队的内容会自动送达。
answer-given = 这句话客户已经看到了，改不了。要更正，请回复卡片再写一条。
command-unknown = 没有 { $command } 这个命令，这条没有发给客户。全部命令见 /help。
command-unknown-meant = 没有 { $command } 这个命令，这条没有发给客户。您是想用 { $meant } 吗？全部命令见 /help。
command-is-button = 没有 { $command } 这个命令，这条没有发给客户。请点卡片下面的“{ $button }”。
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
forget-owed = 已经答应您、但还没办好的，会一并取消：
    { $cases }
owed-in = { $number }：{ $remedies }
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
mydata-promises = 承诺的时间
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
kind-other = 其他消息
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
staff-erased-owed = 客户的资料已删除，下面的还没办好。如果正在办，请停下：{ $cases }
staff-topic-stays = { $number } 的资料已删除，但话题还在：改名记录里有客户的名字，超过 48 小时的消息也可能还在，这些我删不了。请在话题列表里长按这个话题，选择删除。
staff-remain = { $count ->
   *[other] { $number }：有 { $count } 条与客户有关的消息已超过 48 小时，Telegram 不让我删。请在这里手动删除。
}
staff-held = { $agent }已将 { $number } 设为依法保留，发 /release 之前不会删除。客户要求删除时会看到这个原因：{ $reason }
staff-released = { $agent }已取消 { $number } 的依法保留。
staff-released-erased = { $agent }已取消 { $number } 的依法保留。客户曾要求删除，现在就删。
not-held = { $number } 没有设为依法保留。
hold-reason = 请写上客户可以看到的原因，例如：/hold 正在诉讼

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
button-manager = 请经理接手
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
cases-merged = { $merged } 和 { $number } 说的是同一件事，之后都在 *{ $number }* 里处理。您说过的内容都在。{ $next }
merged-by = *{ $by }* 前答复您。
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
staff-reopened = { $people }：{ $name }要求重新受理 { $number }。{ $by } 前答复。
    { $words }
staff-reopened-owner = { $people }：{ $name }要求重新受理 { $number }，还没有人接。{ $by } 前答复。
    { $words }
staff-reopened-another = { $people }：{ $name }{ $scored }希望换一位同事处理 { $number }，之前经手的同事不能再接。{ $by } 前答复。
    { $words }
staff-scored = 打了 { $score } 分，
staff-reopened-supervisor = { $people }：{ $name }{ $scored }请主管接手 { $number }。{ $by } 前答复。
    { $words }
card-supervisor = *已升级到主管：*只有主管可以接
card-earlier = *之前经手：*{ $agent }
card-withdrawn = *已撤回：*{ $reason }
card-follows = *延续：*{ $number }
staff-late-words = { $number } 结案后，{ $name }又发来下面的内容，没有说要不要重新受理：
staff-withdrawn = { $name }已撤回投诉：{ $reason }。不用再处理。
somebody-else = { $number } 之前由您经手，客户希望换一位同事。
supervisor-only = { $number } 已升级到主管，只有主管可以接。
outcome-merged = 已合并
state-merged = 已并入 { $into }
ask-merge = { $number } 和 { $other } 要合并成一件。保留哪个编号？另一件会结案；两边的记录都还能看，客户只收到一次通知。
button-merge = 保留 { $number }
staff-merged = { $merged } 已并入本件，客户之后发来的内容都到这里。{ $words }
merge-how = 回复一个投诉的卡片，发 /merge C-…，两件就合并成一件。
merge-other-customer = 这不是同一位客户的另一件投诉。
merge-closed = { $number } 已给结论或已结案，只有处理中的投诉可以合并。
merge-offer = { $number } 的方案没有算上 { $other } 已经答应的。请等答复，或先收回方案，再合并。
case-merged = { $number } 已并入 { $into }。

## 团队：谁是谁、部门、原因
role-agent = 客服
role-supervisor = 主管
role-manager = 经理
mention = { $person }
nobody-known-supervisor = 我还不知道这里谁是主管，而这件事只有主管能处理。请群管理员发一次 /whoami。
nobody-known-manager = 我还不知道这里谁是经理，而这件事只有经理能处理。请群主发一次 /whoami。
role-needed = 这一步只有{ $role }能做，请在群里找一位。
other-department = { $number } 归{ $department }处理。
which-case-staff = 是哪个投诉？请{ $where }发 { $command }，或带上编号：{ $example }
case-unknown-staff = 没有编号为 { $number } 的投诉。
case-which = 是哪一件：{ $numbers }？
staff-commands-in-group = 客服命令请在客服群里发。
at-case-topic = 在它的话题里，或回复它的卡片
at-case-card = 回复它的卡片
staff-whoami = { $name }，{ $role }。您的 Telegram ID：{ $id }
department-service = 客服部
department-delivery = 配送部
department-quality = 质量部
department-billing = 财务部
cause-late-courier = 配送迟到或不当
cause-wrong-item = 发错或漏发
cause-defect = 产品质量问题
cause-description = 描述不符
cause-staff-conduct = 员工态度
cause-no-answer = 无人答复
cause-wrong-charge = 收费有误
cause-data-handling = 个人信息处理不当
cause-customer-side = 顾客方面的原因
cause-unclear = 未能查明
remedy-coupon = 优惠券
remedy-upgrade = 升级

## 处理：给结论
dotted = { $first } · { $second }
card-cause = *原因：*{ $cause } · 责任：{ $department }
button-responsible = 责任：{ $department }
resolve-responsible = 责任：{ $department }
resolve-chosen = { $chosen }。现在回复一句话就行。
resolve-chosen-outcome = { $chosen }。还差：结论。
resolve-chosen-cause = { $chosen }。还差：原因。
resolve-chosen-outcome-cause = { $chosen }。还差：结论和原因。
resolve-missing-outcome = { $agent }，{ $number } 只差*结论*。点一下，您写的那句话就发给{ $name }，不用再写。
resolve-missing-cause = { $agent }，{ $number } 只差*原因*。点一下，您写的那句话就发给{ $name }，不用再写。
resolve-missing-outcome-cause = { $agent }，{ $number } 还差*结论*和*原因*。点好之后，您写的那句话就发给{ $name }，不用再写。
mydata-cause = 我们查到的原因
mydata-responsible = 责任部门
done-resolve = 您写的话已发出。

button-more = 更多…
button-hand-over = 转交
button-take-over = 接管
button-note = 备注
button-finding = 查证
button-link = 关联
button-open-again = 重新处理
ask-more = 还要为 { $number } 做什么？

## 处理：由谁负责
ask-hand-over = 接下来由谁负责 { $number }？
staff-handed-over = { $person }，{ $agent }把 { $number } 转交给您了。
staff-taken-over = { $person }，{ $number } 已由{ $agent }接管。
case-handed-over = 您的 { $number } 之后由{ $agent }负责。
case-handed-over-by = 您的 { $number } 之后由{ $agent }负责，*{ $by }* 前答复您。
done-hand-to = 已转交给{ $agent }。
no-colleagues = 我还不认识别的能接 { $number } 的同事。在本群发过言的同事我才认识。
theirs-already = { $number } 已经由{ $agent }负责。
not-for-them = { $agent }不能接 { $number }：投诉与其本人有关，或之前经手过，或属于别的部门，或客户请了主管。
colleague-gone = 这位同事已不在这里，请另选一位。
colleague-unknown = 这里没有叫“{ $given }”的同事。我认识：{ $names }。
colleague-which = 是哪一位：{ $names }？

## 处理：等客户回复
card-paused = 计时暂停：在等客户
card-no-answer = *已结案：*客户没有回答
answer-kept = 谢谢，{ $agent }收到您的回答了。{ $number } 我们会在 *{ $by }* 前答复您。
question-reminder = { $number }：{ $agent }还在等您的回答，直接写在这里就行。*{ $by }* 前没有收到的话，我会先结案；之后您可以重新受理。
closed-unanswered = { $agent }的问题没有收到您的回答，{ $number } 先结案了。{ $until } 前可以重新受理：点下面的按钮，写上要补充的内容。
outcome-no-answer = 未回答，已结案
step-handed-over = { $at } · 由{ $agent }负责
step-taken-over = { $at } · 由{ $agent }负责
step-no-answer = { $at } · 没有收到回答，结案

## 处理：备注、查证、关联
card-notes = *备注：*{ $notes } · *查证：*{ $findings } · /record
card-linked = *关联：*{ $numbers }
prompt-note = { $agent }，{ $number }：请回复*这条*消息写备注。不会发给{ $name }，但本人可以用 /mydata 查到。
prompt-note-placeholder = 写备注
note-empty = 请用文字写，或发照片、文件并附几个字。
prompt-finding = { $agent }，{ $number }：请回复*这条*消息，用一两句话写查到的事实。来源、问过谁、指向哪里，可以点选。和备注一样，不会发给客户，但本人可以用 /mydata 查到。
finding-chosen = { $chosen }。现在回复查到的事实就行。
found-source = 来源：{ $source }
found-asked = 问过：{ $asked }
found-attributed = 指向：{ $to }
button-source = 来源：{ $source }
button-asked = 问过：{ $asked }
button-points = 指向：{ $to }
source-record = 系统记录
source-document = 单据
source-photo = 照片
source-visit = 现场查看
source-statement = 当事人说明
asked-customer = 客户
asked-colleague = 同事
asked-partner = 骑手、供应商
asked-nobody = 没有问人
side-customer = 客户方面
side-open = 还不清楚
record = *{ $number }* · { $category }
    { $lines }
record-findings = *查证*
record-notes = *备注*
record-outcome = *结论：*{ $outcome }
record-line = { $at } · { $agent }：{ $what }
record-nothing = 还没有
prompt-link = { $agent }：{ $number } 和哪个投诉有关？请回复*这条*消息，写上编号，两张卡片就会互相注明。
prompt-link-placeholder = C-2026-000123
link-how = 回复另一个投诉的卡片，发 /link C-…，两张卡片就会互相注明。
linked-already = { $number } 和 { $other } 已经关联。
mydata-event-note = { $actor }写了备注
mydata-event-finding = { $actor }记下了查证结果
mydata-event-linked = { $actor }注明了另一件有关的投诉
mydata-event-handed-over = { $actor }转交
mydata-event-taken-over = { $actor }接管
mydata-event-reminded = 提醒您回答问题
mydata-event-no-answer = 没有收到回答，结案

## 处理：重新处理
prompt-again = { $agent }：为什么要重新处理 { $number }？请回复*这条*消息，写几个字。原因只在群里看；{ $name }会知道已重新受理，以及新的时间。
prompt-again-placeholder = 原因，只在内部看
reopen-whose = 只有之前负责 { $number } 的同事或主管可以重新处理。
reopen-late = { $number } 结案太久了，请主管来重新处理。
staff-opened-again = { $agent }重新受理了本件，还没有人接。{ $words }
staff-opened-again-for = { $person }，{ $agent }重新受理了本件，由您负责。{ $words }

## 部门的群、转交、值班、称呼
lines = { $lines }
past = { $at } · { $what } { $words }
other-room = { $number } 现在由{ $department }在他们的群里处理，请到那边操作。
card-handed-on = *{ $number } · { $severity }* · 已转{ $department }，在那边继续
title-handed-on = { $number } → { $department }
topic-lost = ⚠ 部门的话题 { $topic } 不在了，该部门的投诉改为在本群各开话题。请新建话题，把编号写进策略文件（topic_id），再重新启动。
card-transfers = *现由：*{ $department } · { $count ->
    [1] 第 1 次转交
    [2] 第 2 次转交
   *[other] ⚠ 第 { $count } 次转交，经手太多
}
card-department-due = *该部门的时限：*{ $by } 前
card-handed = *{ $department }{ $agent }转来：*{ $reason }
button-accept = 接收
button-return = 退回并说明原因
prompt-transfer = { $agent }：{ $number } 转到哪个部门？先点部门，再回复*这条*消息写明原因。原因不会发给客户，但本人可以用 /mydata 查到。
prompt-transfer-where = { $agent }：{ $number } 转到哪个部门？点一下部门就转过去，附上您写的原因：“{ $reason }”原因不会发给客户，但本人可以用 /mydata 查到。
prompt-return = { $agent }：请回复*这条*消息，写明退回 { $number } 的原因。原因不会发给客户，但本人可以用 /mydata 查到。
prompt-return-placeholder = 退回的原因
transfer-to = 转到{ $department }。请回复原因。
transfer-nowhere = 策略文件里只有一个部门，没有可以转交的地方。
transfer-choose = 请先在表单里点一个部门，再回复它写明原因。
transfer-there = { $number } 已经在{ $department }了。请点另一个部门，再回复一次。
transfer-in-words = 请用文字写明原因，回复那张表单即可。
transfer-too-long = 原因有点长，请控制在 { $limit } 字以内，再回复一次。
staff-handed = { $people }：{ $before }的{ $agent }转来 { $number }。“{ $reason }”{ $due }
    { $steps }
staff-handed-due = 你们的时限到 { $by }。
staff-returned = { $people }：{ $before }的{ $agent }退回 { $number }。“{ $reason }”
    { $steps }
staff-department-due = { $people }：{ $number } 在你们部门的时限已过，答应客户 { $by } 前答复。
case-handed = { $number } 现在由我们的{ $department }处理，*{ $by }* 前答复您。
case-handed-late = { $number } 现在由我们的{ $department }处理。
case-handed-still = { $number } 现在由我们的{ $department }处理。{ $still }
step-transferred = { $at } · 转给另一个部门
step-assigned = { $at } · { $agent }接手
mydata-event-transferred = { $actor }转给了另一个部门
mydata-event-returned = { $actor }退回了原部门
mydata-event-transfer-accepted = { $actor }接收
mydata-event-assigned = 分派给{ $actor }
mydata-event-left = { $actor }离开了团队
reply-not-taken = 已发给{ $name }。您手上已有 { $count } 件，没有接手；谁来接？
reply-waits-above = 正在发给{ $name }。客户仍在等{ $role }在 { $by } 前答复。
reply-not-taken-offline = 您手上已有 { $count } 件，{ $name }的投诉没有接手；谁来接？
load-full = 您手上已有 { $limit } 件，到上限了。请先办结或放回一件。
staff-assigned = { $agent }：{ $number } 交给您了。
staff-owner-left = { $people }：{ $agent }已不在本群，{ $numbers } 现在谁都可以接手。
duty-on = { $name }已上岗。
duty-already = { $name }已经在岗。
duty-not-on = { $name }本来就没有上岗。
duty-off = { $name }已下岗，{ $count ->
    [0] 手上没有未结的投诉。
   *[other] 手上还有 { $count } 件未结。
}
duty-nobody = 现在没有人值班。发 /on 上岗。
duty-list = *值班中：*
    { $lines }
duty-line = { $name } · { $count } 件未结 · { $since } 起
alias-how = 客户看到的是“{ $name }”。要改，请发 /alias 加新称呼，最多 { $limit } 字。主管可发：/alias @用户名，后面加称呼。
alias-set = 客户现在看到的{ $person }是“{ $name }”。
alias-taken = 这里已经有人叫“{ $name }”了，请换一个，让客户分得清。
alias-unknown = 我还不认识 { $name }，请对方先在本群发一次 /whoami。

## 机器人在群里的权限
staff-arrived = 我来了。本群的 ID 是 { $chat }。
staff-shut-out = ⚠ 我被移出了“{ $title }”群，那边的投诉会一直等到我被重新加入。
rights-complete = 都齐了：我需要的权限都有了。
rights-lacking = 还缺这些权限：
    { $rights }
right-admin = • 请设我为管理员（不然看不到大家的回复）：群名 › 编辑 › 管理员 › 添加 › 选我
right-admin-late = • 请设我为管理员（有人退群时能马上知道）：群名 › 编辑 › 管理员 › 添加 › 选我
right-topics = • 管理话题（每件投诉一个话题）：管理员 › 选我 › 管理话题
right-pin = • 置顶消息（用来放看板）：管理员 › 选我 › 置顶消息
right-delete = • 删除消息（客户要求清除资料时要用）：管理员 › 选我 › 删除消息

## 给客服的帮助
help-case = *投诉*（{ $where }）
help-finding = *查找和常用回复*
help-duty = *值班*
help-group = *您和本群*
usage-handover = /handover 称呼 · 转交给同事
usage-transfer = /transfer · 转给另一个部门
usage-note = /note · 写备注，只给内部看
usage-finding = /finding · 记下查到的情况
usage-record = /record · 查看备注和查证
usage-link = /link C-… · 关联另一件投诉
usage-reopen = /reopen · 重新处理
usage-merge = /merge C-… · 同一客户的两件并成一件
usage-hold = /hold 加原因 · 暂不删除
usage-release = /release · 取消暂不删除
usage-on = /on · 上岗
usage-off = /off · 下岗
usage-duty = /duty · 谁在值班
usage-alias = /alias 称呼 · 客户怎么称呼您
usage-whoami = /whoami · 您的 ID 和角色
usage-language = /language · 卡片的语言
usage-offer = /offer 加内容 · 向客户提方案
usage-ledger = /ledger · 提过和给过什么
usage-find = /find 加关键词 · 查找说过的话
usage-queue = /queue · 按剩余时间列出未结投诉
usage-mine = /mine · 自己的投诉和待办
usage-case = /case 加编号 · 看全部记录
usage-r = /r · 发常用回复
usage-r-add = /r+ 加名称和内容 · 新增常用回复
usage-r-remove = /r- 加名称 · 删除一条
help-protection = *沟通困难时*
help-counter = *没有 Telegram 的客户*
usage-warn = /warn · 请客户改换说法
usage-pause = /pause · 暂停对话几小时
usage-endtalk = /endtalk · 结束对话，到期复核
usage-lift = /lift · 解除以上措施
usage-decline = /decline · 婉拒过分的要求
usage-about = /about @用户名 · 投诉的是哪位同事
usage-segment = /segment 类别加理由 · 怎样对待这位客户
usage-new = /new · 代客户登记投诉
usage-cancel = /cancel · 放弃这张登记表
usage-invite = /invite C-… · 给客户跟进用的链接
button-warn = 提醒客户…
button-pause = 暂停对话…
button-endtalk = 结束对话…
button-decline = 婉拒要求…
button-transfer = 转其他部门
load-full-of = { $agent }手上已有 { $limit } 件，到上限了。请换一位，或请主管来转。

## 解决方案，对客户说
grant-amount = { $remedy } { $amount }
remedies-together = { $first } + { $second }
remedies-either = { $first } / { $second }
offer-line = – { $option }
offer-one-new = *{ $number }*：{ $agent }可以为您办理*{ $option }*，您看合适吗？

    { $until } 前有效。
offer-several-new = *{ $number }*：{ $agent }可以这样解决，您选哪一个？

    { $options }

    { $until } 前有效。
offer-one-ends = { $number } 的方案到 { $until } 为止：{ $agent }可以为您办理*{ $option }*。您看合适吗？
offer-several-ends = { $number } 的方案到 { $until } 为止。{ $agent }可以这样解决，请选一个：

    { $options }
offer-one-meant = 您接受 { $number } 的*{ $option }*吗？接受请点按钮，只发消息不算数，{ $agent }以按钮为准。{ $until } 前有效。
offer-several-meant = { $number } 的方案您接受哪一个？请点按钮，只发消息不算数，{ $agent }以按钮为准。

    { $options }

    { $until } 前有效。
button-offer-none = 都不合适
button-offer-no = 不合适
button-offer-yes = 同意
button-offer-back = 返回
button-offer-show = 查看方案
offer-sure = 选择*{ $option }*吗？同意后，{ $number } 就按这个方案解决。
offer-accepted = *{ $number }* 已按您的选择定下：

    { $lines }

    办好后马上告诉您。
grant-by = { $remedy }：{ $by } 前办好
grant-done = { $remedy }：{ $by } 已办好
offer-declined = 好的，这个方案先不用。还缺什么？请用一条消息告诉我，会连同 { $number } 转给{ $agent }。{ $again }
offer-declined-reply = 好的，这个方案先不用。{ $number } 还缺什么？请回复*本条*消息，会转给{ $agent }。{ $again }您正在写的投诉不受影响。
declined-by = *{ $by }* 前答复您。
goes-to-supervisor = 主管
goes-to-manager = 经理
offer-over = 这个方案已经失效。如果您还想要，直接发消息。/case 可以看 { $number } 的进展。
offer-withdrawn = *{ $number }* 的方案不再有效：{ $options }。有疑问请直接发消息。
offer-expired = *{ $number }* 的方案到期了，没有收到您的回复：{ $options }。如果您还想要，直接发消息，客服会再看。
grant-delayed = *{ $number }*：{ $remedy }比原定时间要晚：{ $reason }

    { "*" }{ $by }* 前办好。
grant-put-off = *{ $number }*：{ $remedy }还没办好。{ $missed }我正在催{ $agent }，最晚 *{ $by }* 前告诉您；办好了会更早。
fulfilled-refund = *{ $number }*：{ $amount } 今天已退回，银行几个工作日内到账。
fulfilled-replacement = *{ $number }*：换的新货今天已经寄出。
fulfilled-repair = *{ $number }*：维修已经完成。
fulfilled-explanation = *{ $number }*：原因已经向您说明。还有不清楚的，直接发消息。
fulfilled-apology = *{ $number }*：我们已向您道歉。还有想说的，直接发消息。
fulfilled-coupon = *{ $number }*：{ $amount } 的优惠券今天已经发出。
fulfilled-upgrade = *{ $number }*：升级今天起生效。
step-offered = { $at } · { $agent }给您提了方案
step-accepted = { $at } · 您接受了方案
step-declined = { $at } · 您没有接受方案
step-taken-back = { $at } · 方案已收回
step-offer-expired = { $at } · 方案到期
step-delayed = { $at } · { $remedy }延后
step-fulfilled = { $at } · 已办好：{ $remedy }
mydata-remedies = 为您办理的事项
mydata-event-offered = { $actor }发出方案
mydata-event-approval-asked = { $actor }请求批准方案
mydata-event-approved = { $actor }批准
mydata-event-rejected = { $actor }未批准
mydata-event-approval-dropped = { $actor }撤销请求
mydata-event-taken-back = { $actor }收回方案
mydata-event-accepted = { $actor }接受方案
mydata-event-declined = { $actor }未接受方案
mydata-event-offer-expired = 方案到期，没有回复
mydata-event-delayed = { $actor }告知延后
mydata-event-fulfilled = { $actor }标记为已办好

## 解决方案，对客服说
button-offer = 提方案
button-offer-either = 客户选其一
button-offer-together = 一起给
button-propose = 发出方案
button-approve = 批准
button-reject = 不批准
button-take-back = 收回方案
button-done = 已办：{ $remedy }
offer-example = { $remedy } { $amount }
prompt-offer = { $agent }：给{ $name }（{ $number }）什么方案？点选后点“发出方案”。要写金额，请回复*本条*，例如：{ $written }，会连同点选的马上发出。逗号：客户选其一；加号：一起给。
prompt-offer-placeholder = 给什么方案
prompt-approval-placeholder = 不批准的理由
prompt-late-placeholder = 2 银行放假
offer-nothing-yet = 还没有选。
offer-so-far-either = 已选：{ $remedies }，客户选其一。可继续点选、发出，或回复金额。
offer-so-far-together = 已选，一起给：{ $remedies }。可继续点选、发出，或回复金额。
done-offer-sent = 已发给客户。
done-offer-asked = 超出您的权限，已请求批准。客户还没有看到。
offer-in-words = 请用文字写方案：回复*本条*消息。
offer-empty = 给什么方案？写成例如：{ $written }。可选：{ $remedies }。
offer-which = 这个金额是哪一项的？写成例如：{ $written }。可选：{ $remedies }。
offer-twice = 同一方案里{ $remedy }写了两次。请只写一次，写总金额。
offer-too-many = 最多 { $options } 个方案，每个最多 { $remedies } 项。请少写一些。
grant-meant = 没有“{ $given }”这一项。您是想写{ $remedy }吗？写成例如：{ $written }。
grant-unknown = 没有“{ $given }”这一项。写成例如：{ $written }。可选：{ $remedies }。
amount-missing = { $remedy }需要金额，请回复，例如：{ $remedy } { $example }
amount-unwanted = { $remedy }不需要金额，单独写就行。
amount-unreadable = “{ $given }”读不出金额。写成例如 { $example }，最多 { $most }。
amount-zero = “{ $given }”不行，金额要大于零，例如 { $example }，最多 { $most }。
amount-digits = { $digits ->
    [0] “{ $given }”：这种货币没有小数。写成例如 { $example }，最多 { $most }。
   *[other] “{ $given }”的小数超过 { $digits } 位。写成例如 { $example }，最多 { $most }。
}
amount-too-large = “{ $given }”超过 { $most }，是不是手误？写成例如 { $example }。
offer-beyond-all = 这超出了所有人的权限。请降低一些；权限写在策略文件里。
offer-waiting = { $number } 有方案在等批准。一次一个：点卡片上的“提方案”，在请求下面收回。
offer-stands = { $name }已有方案，{ $until } 前有效：{ $options }。一次一个：等客户答复，或先收回。
offer-pending = { $number } 已有方案。一次一个：点卡片上的“提方案”，先收回。
offer-decided = 这件事已经有结果了，请看 { $number } 的卡片。
offer-unanswered = { $name }（{ $number }）的方案还没有结果。请等答复，或先收回，再给结论。
approval-request = { $people }：{ $agent }想给{ $name }（{ $number }）：
    { "*" }{ $options }*
    { $before }
approval-before = 之前已给：{ $remedies }
approval-approved = { $by }已批准，已发给{ $name }（{ $number }）：{ $options }。提出人：{ $agent }。
approval-rejected = { $by }未批准：{ $options }，给{ $name }（{ $number }），提出人：{ $agent }。
approval-taken-back = { $by }已收回：{ $options }，给{ $name }（{ $number }），提出人：{ $agent }。
offer-rejected = { $agent }：{ $by }没有批准给{ $name }（{ $number }）的{ $options }：“{ $reason }”{ $name }没有看到，请换一个方案。
approve-own = 这是您自己提的方案，要由别人决定。
above-your-limit = 这也超出您的权限，{ $role }可以批准。
reject-why = 请回复这条请求，写明理由。提出人会看到。不会发给客户，但客户可以用 /mydata 查到。
reject-first = 同意请点“批准”；不同意请点“不批准”，再写理由。
reject-in-words = 请用文字写理由：回复*本条*消息。
reject-too-long = 理由太长了。请回复*本条*消息，最多 { $limit } 个字。
offer-not-yours = 这个方案是{ $agent }提的，只有本人或主管可以收回。
card-offer = *方案：*{ $options } · { $until } 前有效 · { $agent }，批准：{ $by }
card-offer-waiting = *方案待批准：*{ $options } · { $agent }
card-remedy-due = *已定：*{ $remedy } · { $until } 前 · 批准：{ $by }
card-remedy-done = *已办：*{ $remedy } · 批准：{ $by }
staff-offer-accepted = { $agent }：{ $name }已接受。
    { $lines }
    办好后在卡片上点一下，{ $name }就会看到。
staff-offer-accepted-offline = { $agent }：{ $name }已接受。
    { $lines }
    办好后在卡片上点一下，再打电话告诉{ $name }。
staff-offer-declined = { $agent }：{ $name }没有接受：{ $options }。已在问还缺什么，回答会转到这里。
staff-offer-expired = { $agent }：给{ $name }的方案到期，没有答复：{ $options }。
done-fulfilled = 已记下，客户现在会看到。
done-fulfilled-offline = 已记下，请告诉客户。
done-already = { $agent }已经标记为办好了。
grant-soon = { $agent }：{ $name }（{ $number }）的{ $remedy }要在 { $by } 前办好。办好了就点一下。赶不上请回复*本条*，写还要几个工作日和原因，例如：2 银行放假
grant-overdue = { $people }，{ $agent }：{ $name }（{ $number }）的{ $remedy }没有在 { $was } 前办好，客户已知道改为 { $by }。办好了就点一下；否则请回复*本条*，写还要几个工作日和原因，例如：2 银行放假
delay-how = 请回复*本条*，写还要几个工作日（1 到 { $most }）和原因，例如：2 银行放假
delay-too-long = 客户会看到这个原因，太长了。请回复*本条*，最多 { $limit } 个字。
ledger = *{ $number }*
    { $lines }
ledger-empty = { $number } 还没有提过方案。
ledger-offered = { $at } · { $offer } 第 { $option } 项 · { $remedy } · 提出：{ $agent }，批准：{ $by }（{ $role }）
ledger-accepted = { $at } · { $offer } 第 { $option } 项 · { $remedy } · 客户接受，{ $due } 前办好
ledger-declined = { $at } · { $offer } 第 { $option } 项 · { $remedy } · 客户未接受
ledger-expired = { $at } · { $offer } 第 { $option } 项 · { $remedy } · 到期无答复
ledger-withdrawn = { $at } · { $offer } 第 { $option } 项 · { $remedy } · { $actor }已收回
ledger-withdrawn-itself = { $at } · { $offer } 第 { $option } 项 · { $remedy } · 随结案失效
ledger-delayed = { $at } · { $offer } 第 { $option } 项 · { $remedy } · 延后：{ $actor }，{ $due } 前办好
ledger-fulfilled = { $at } · { $offer } 第 { $option } 项 · { $remedy } · 已办好：{ $actor }
ledger-dropped = { $at } · { $offer } 第 { $option } 项 · { $remedy } · 客户资料已删除，取消

## 客服查找投诉
button-page-back = ‹ 第 { $page } 页
button-page-on = 第 { $page } 页 ›
button-similar = 相似投诉
button-queue-all = 全部未结
button-queue-unowned = 没人接手
button-queue-overdue = 已超时
button-queue-mine = 我的
queue-all = *未结：{ $count } 件*
    { $lines }
queue-unowned = *没人接手：{ $count } 件*
    { $lines }
queue-overdue = *已超时：{ $count } 件*
    { $lines }
queue-mine = *{ $name }手上：{ $count } 件*
    { $lines }
    { $waiting }
queue-none-all = 没有未结的投诉。
queue-none-unowned = 未结的投诉都有人接手了。
queue-none-overdue = 没有超时的投诉。
queue-none-mine = 没有未结的投诉。接下一件：/queue
queue-line = *{ $number }* · { $severity } · { $left } · { $owner } · { $category }
queue-nobody = 没人接手
pending-approvals = *待批准的方案：{ $count } 个*
    { $lines }
    要批准，点卡片上的“提方案”。
pending-approval = *{ $number }* · { $options } · { $agent }
pending-remedies = *待办：{ $count } 项*
    { $lines }
pending-remedy = *{ $number }* · { $left } · { $remedy }
pending-more = 另有 { $more } 条
left-waiting = 等客户回答
left-days = 还剩 { $count } 天
left-hours = 还剩 { $count } 小时
left-minutes = 还剩 { $count } 分钟
late-days = *超时 { $count } 天*
late-hours = *超时 { $count } 小时*
late-minutes = *超时 { $count } 分钟*
found = *找到 { $count } 件*，第 { $page } 页，共 { $pages } 页
    { $lines }
find-line = *{ $number }* · { $state } · { $category }
    { $hit }
find-none = 没有找到。换短一点、少一点的词再试，词的一部分也可以。
find-how = 想找什么？发 /find 加关键词：姓名、订单号，或说过的任何话。
find-again = 看不到原来要找的词了，请重新发 /find。
similar = 和 { $number } 相似的投诉，以及当时的处理：
    { $lines }
similar-line = *{ $number }* · { $category }
    { $solved }
similar-rated = { $outcome }，评分 { $score }/5
similar-none = 没有和 { $number } 相似的已结投诉。

## 看板
board = *未结 { $open }* · { $hours } 小时内到期：{ $soon } · 已超时：{ $late } · 没人接手：{ $unowned }
    { $lists }
board-late = *已超时*
    { $lines }
board-soon = *快到期*
    { $lines }
board-unowned = *没人接手*
    { $lines }
board-line = { $number } · { $severity } · { $by } · { $last }
board-by = { $by }前
board-more = 另有 { $more } 件：/queue
board-on-duty = *值班：*{ $people }
board-on-duty-more = { $people }，另有 { $more } 人
board-nobody-on-duty = *值班：*没有人
board-not-pinned = 我没有置顶看板的权限。请把我设为本群管理员，并允许置顶消息；之后一小时内会自动置顶。

## 一件投诉的全部记录
dossier = *{ $number }* 的全部记录，第 { $page } 页，共 { $pages } 页
    { $lines }
dossier-state = *状态：*{ $value }
dossier-severity = *级别：*{ $value }
dossier-category = *类别：*{ $value }
dossier-department = *部门：*{ $value }
dossier-name = *称呼：*{ $value }
dossier-contact = *联系方式：*{ $value }
dossier-language = *语言：*{ $value }
dossier-subject = *关于：*{ $value }
dossier-help = *需要的协助：*{ $value }
dossier-wish = *希望：*{ $value }
dossier-hold = *暂不删除：*{ $value }
dossier-withdrawn = *已撤回：*{ $value }
dossier-follows = *之前的投诉：*{ $value }
dossier-outcome = *结论：*{ $value }
dossier-cause = *原因：*{ $value }
dossier-responsible = *责任部门：*{ $value }
dossier-linked = *关联投诉：*{ $value }
dossier-answer = *答复：*{ $value }
dossier-score = *评分：*{ $value }
dossier-promise = *{ $at }* 承诺：{ $by } 前{ $what }{ $became }
dossier-told = *{ $agent }* 的描述：
dossier-happened = *{ $at }* · { $what }
dossier-about = { $what }：{ $remedies }
dossier-until = { $what }，到 { $until }
dossier-words = { $head }
    { $words }
dossier-goes-on = ……接上：
event-lodged = { $agent }提交
event-taken = { $agent }接手
event-put-back = { $agent }放回
event-replied = { $agent }答复客户
event-asked = { $agent }向客户提问
event-customer-said = { $agent }（客户）来消息
event-edited = { $agent }修改了消息
event-resolved = { $agent }给出结论
event-reopened = { $agent }重新打开
event-closed = 结案
event-rated = { $agent }评了分
event-commented = { $agent }对处理的评价
event-withdrawn = { $agent }撤回
event-undelivered = 有一条消息没送到
event-held = { $agent }设为暂不删除
event-released = { $agent }取消暂不删除
event-erase-asked = { $agent }要求删除
event-merged = { $agent }把它并入另一件投诉
event-merged-in = { $agent }把另一件投诉并入本件
event-erased = 已删除
event-offered = { $maker }提方案，{ $agent }批准
event-approval-asked = { $agent }请求批准方案
event-approved = { $agent }批准了{ $maker }的方案
event-rejected = { $agent }没有批准方案
event-approval-dropped = { $agent }撤回请求
event-taken-back = { $agent }收回方案
event-accepted = { $agent }接受
event-declined = { $agent }没有接受方案
event-offer-expired = 方案到期，没有答复
event-delayed = { $agent }改了日期
event-fulfilled = { $agent }标记为已办好
event-assigned = 分给{ $agent }
event-left = { $agent }离开本群
event-note = { $agent }写了备注
event-finding = { $agent }记下查证
event-linked = { $agent }关联了另一件投诉
event-handed-over = { $agent }转交给{ $to }
event-taken-over = { $agent }接管
event-reminded = 提醒客户回答问题
event-no-answer = 没有等到回答，结案
event-transferred = { $agent }转到{ $to }
event-returned = { $agent }退回{ $to }
event-transfer-accepted = { $agent }接收
event-conduct-warned = { $agent }提醒了客户
event-conduct-paused = { $agent }暂停了对话
event-conduct-ended = { $agent }结束了对话
event-conduct-lifted = { $agent }解除了措施
event-conduct-kept-on = { $agent }维持结束对话
event-conduct-resumed = 暂停到期
event-kept = { $agent }（客户）在暂停期间来消息
event-about = { $agent }注明了投诉的是谁
event-declined-demand = { $agent }婉拒了一项要求
event-final-answer = { $agent }给出最终答复
event-look-asked = { $agent }（客户）请求再看一次
event-segment = { $agent }设定了客户类别
event-told = { $agent }已告知客户
event-spoke-for = { $agent }代客户答复
event-invited = { $agent }生成了链接
event-followed = { $agent }（客户）开始在 Telegram 上跟进
event-unlinked = { $agent }取消了误连的 Telegram 账号
event-other = { $agent } · { $kind }

## 常用回复
button-canned-send = 发送
button-canned-back = 返回列表
canned-choose = 发哪一条给{ $name }？发送前您会先看到内容。
canned-preview = 将发给{ $name }：
    { $words }
canned-sent = 已发给{ $name }：
    { $words }
canned-sent-already = 这一条已经发过了。
canned-case-over = 没有发出：{ $number } 已结案。要重新处理请发 /reopen。
canned-still = 没有发出：这段话里有时间，而 { $number } 在等客户回答或对话暂停中，暂不计时。请写不带时间的话。
canned-look-first = 还没有发出：这条会用您的名字发。请先看一遍现在的内容，再点“发送”。
canned-list = 常用回复。{ $where }，发 /r 加名称即可。
    { $lines }
canned-line = *{ $given }* · { $words }
canned-none = 还没有常用回复。主管可以添加：发 /r+ 加名称，空一格再写内容。
canned-none-language = 还没有{ $language }的常用回复，而这位客户读的是{ $language }。请直接写一条回复。
canned-language = “{ $given }”没有{ $language }版本，而这位客户读的是{ $language }。主管可以添加：/r+ { $given }:{ $code } 内容
canned-unknown = 没有叫“{ $given }”的常用回复。发 /r 查看全部。
canned-name = 名称是一个词，最多 15 个字，例如 /r+ 迟到，空一格再写内容。
canned-how-add = 缺少内容：发 /r+ 加名称，空一格再写内容；或者回复一条消息，发 /r+ 加名称。
canned-too-long = 太长了，最多 { $limit } 个字。
canned-strange-place = 不知道 { $given } 要填什么。可以用：{ $known }
canned-added = “{ $given }”已保存（{ $language }）：
    { $words }
canned-removed = “{ $given }”已删除。
canned-restored = “{ $given }”恢复为策略文件里的内容。
canned-of-policy = “{ $given }”写在策略文件里，只能在那里删除。
canned-shop = 门店

## 言行规范，对客户说
conduct-reason-insult = 辱骂
conduct-reason-threat = 威胁
conduct-reason-discrimination = 歧视性的话
conduct-reason-sexual = 带性意味的话
conduct-reason-spam = 反复发送同一内容
conduct-warned = 您的消息里有{ $behaviour }。请换一种方式说，我们照常处理；如果继续，可能要暂停对话。
    { $case }
conduct-paused = 因为您的消息里有{ $behaviour }，对话暂停到 *{ $until }*。这段时间您发的内容都会保留，之后我们再看。如果有人受伤或有危险，请直接写明，会马上转到我们这里。
    { $case }
    { $outside }
conduct-ended = 因为您的消息里有{ $behaviour }，我们结束这次对话。*{ $until }* 会有主管重新考虑。如果有人受伤或有危险，请直接写明，会马上转到我们这里。
    { $case }
    { $way }
    { $outside }
conduct-goes-on = { $number } 照常处理，*{ $by }* 前答复您。
conduct-goes-on-late = { $number } 照常处理，我们还在办。
conduct-way = 有新的投诉，仍可写在这里，主管会在 { $days } 个工作日内看。
conduct-way-address = 有新的投诉，仍可写在这里，或寄到 { $address }，主管会在 { $days } 个工作日内看。
conduct-outside = 您也可以向外部机构反映：{ $body }。
conduct-kept-paused = 已存入 { $number }。暂停在 { $until } 结束，之后我们会看。
conduct-kept-ended = 已存入 { $number }。主管会在 { $until } 前看到。
conduct-resumed = 暂停已结束，{ $number } 的事可以接着说了。这段时间您发的内容已转到我们这里。
conduct-lifted = 对话已恢复，{ $number } 的事可以接着说了。这段时间您发的内容已转到我们这里。
conduct-lifted-warning = 之前对您消息的提醒，现在收回。{ $number } 照常处理。
conduct-kept-on = 主管重新考虑过，对话仍不恢复，到 *{ $until }* 会再考虑一次。
    { $way }
    { $outside }
conduct-new-complaint = 我们的对话已结束，到 { $until } 再考虑。{ $way }

## 言行规范，对客服说
prompt-warn = { $agent }：因为什么提醒{ $name }？先点原因，再点“发出提醒”。也可以回复*这条*消息，写一句备注存档，{ $name }有权查看。
prompt-warn-placeholder = 存档的备注
prompt-pause = { $agent }：与{ $name }的对话暂停 { $hours } 小时？先点原因，再点“现在暂停”。也可以回复*这条*消息，写一句备注存档，{ $name }有权查看。
prompt-pause-placeholder = 存档的备注
prompt-endtalk = { $agent }：结束与{ $name }的对话，{ $days } 天后复核？先点原因，再点“现在结束”。也可以回复*这条*消息，写一句备注存档，{ $name }有权查看。
prompt-endtalk-placeholder = 存档的备注
button-warn-now = 发出提醒
button-pause-now = 现在暂停
button-end-now = 现在结束
button-lift = 恢复对话
button-keep-ended = 再保持 { $days } 天
conduct-chosen = 原因：{ $behaviour }
conduct-choose-reason = 请先在表单里点一个原因。
conduct-note-words = 请用文字回复，最多 { $limit } 字。
conduct-warn-first = 要先提醒：/warn。没有提醒过，只有规定可以立即处理的原因才能暂停。
conduct-pause-first = 要先暂停：/pause。没有暂停过，只有规定可以立即处理的原因才能结束。
conduct-is = 与{ $name }的对话{ $state }，现在用不上这一步。
conduct-state-fine = 正常
conduct-state-warned = 正常，已提醒过
conduct-state-paused = 已暂停
conduct-state-ended = 已结束
conduct-paused-already = 已经暂停，到 { $until }。要再次暂停，请重新打开表单。
done-warn-now = 已提醒客户。
done-pause-now = 已暂停。客户发的内容会保留。
done-end-now = 已结束。到期会再问主管。
done-lift = 已恢复对话。
done-keep-ended = 继续保持结束，已告诉客户。
card-conduct-warned = *已提醒：*{ $behaviour }（{ $agent }，{ $at }）
card-conduct-paused = *暂停*到 { $at }：{ $behaviour }（{ $agent }）
card-conduct-ended = *已结束*，{ $at } 复核：{ $behaviour }（{ $agent }）
conduct-danger-passed-on = 这条已立即转给我们的人。如果有烟或火，请先离开，并拨打报警或急救电话。
button-new-complaint = 新的投诉
conduct-danger = ⚠ { $people }：与{ $name }的对话已暂停或结束，但这条可能关系到安全，请马上看。
conduct-review = { $people }：{ $agent }结束了与{ $name }的对话（{ $behaviour }）。之后保留的消息：{ $kept } 条。恢复，还是保持到 { $until }？
meanwhile-owner = { $person }：
meanwhile-header = { $people } *{ $name }* · { $number } · 其间发来 { $messages } 条：

## 投诉的是同事
about-you = { $number } 投诉的是您，由别的同事处理。
about-how = 发 /about @用户名，说明投诉的是哪位同事；/about - 表示不是同事。
about-unknown = 没有找到同事“{ $given }”。请写 @用户名，或客户看到的名字。
card-about = *投诉{ $agent }：*由别的同事处理
case-somebody-else = { $number } 换由另一位同事处理，会答复您。
done-about = { $number } 投诉的是{ $agent }，由别的同事处理。
done-about-nobody = { $number } 投诉的不是同事。
contact-of-staff = 这是同事的名片。客户只知道我们的化名，所以没有发出。

## 婉拒的要求，对客户说
demand-amount = 更高的金额
demand-exception = 规定以外的例外
demand-punishment = 处罚某人
demand-at-once = 立刻解决
demand-else = 您的要求
demand-declined = *{ $number }*，关于{ $demand }：

    { $principle }
    { $offers }
    为什么只能这样：{ $reasons }
    { $look }
declined-offers = 我们能做的是：{ $offers }。
declined-offers-follow = 我们能做的是：{ $offers }。{ $agent }会在这里发给您写明金额的方案。
declined-no-offers = 这一点上，我们没有可以提供的方案。
declined-look = 如果您有不同看法，可以请主管再看一次。
button-look = 请主管再看一次
look-asked = 主管会再看一次 { $number }，*{ $by }* 前答复您。
look-asked-manager = 经理会再看一次 { $number }，*{ $by }* 前答复您。
look-offer = { $number } 有一个方案等您回答，发 /case 可以再看。如果都不合适，请先选“都不合适”，之后就可以请主管再看一次。
look-paused = 恢复对话后，可以再请主管看一次 { $number }。
final-answer = *{ $number }*，关于{ $demand }：这是我们的最终答复。有新的情况告诉我们时，会再答复您。

## 婉拒的要求，对客服说
prompt-decline = { $agent }：婉拒{ $name }的一项要求（{ $number }）。点客户要求什么，再点能提供什么。然后回复*这条*消息：第一行写原则，下面写理由。
prompt-decline-placeholder = 第一行原则，下面理由
decline-chosen = { $demand } · 能提供：{ $offers }
decline-no-demand = 请点客户要求什么
decline-no-offer = 无
decline-in-words = 要写两部分。请回复*这条*消息：第一行写原则，下面写理由。
decline-too-long = 有点长。请回复*这条*消息，原则和理由各控制在 { $limit } 字以内。
decline-what = 请在表单里点客户要求什么，再回复*这条*消息：第一行写原则，下面写理由。
decline-not-yours = 只有{ $role }可以答应：{ $remedy }。再点一次取消，或在群里请一位帮忙。然后回复*这条*消息：第一行写原则，下面写理由。
staff-look = { $people }：{ $name }请主管再看一次{ $agent }婉拒的要求（{ $demand }）。{ $by } 前答复。
final-suggested = { $people }：{ $name }的这项要求已婉拒 { $times } 次：{ $demand }。可以给出最终答复：有新情况才再回复。
button-final = 给出最终答复
done-final = 最终答复已发给客户。
final-given = { $number }：这项要求已给过最终答复。
card-declined = *婉拒的要求：*{ $times } { $final }
card-final = · 已给最终答复：{ $demand }

## 客户分组
segment-first = 首次投诉
segment-ordinary = 普通
segment-repeat = 多次投诉
segment-vip = 重要客户
segment-professional = 职业投诉人
segment-abusive = 言语过激
segment-hint-first = 多给些余地：每一步讲清楚，形式上的疏漏不计较。
segment-hint-repeat = 先看之前的投诉：是不是同一个原因？
segment-hint-vip = 优先答复，主管同步跟进。
segment-hint-professional = 措辞准确，全部书面，不随口承诺。
segment-hint-abusive = 简短、只讲事实，由主管决定。
told-segment-first = 按首次投诉处理
told-segment-ordinary = 按一般流程处理
told-segment-repeat = 结合您之前的投诉一起处理
told-segment-vip = 优先处理
told-segment-professional = 书面、逐项答复
told-segment-abusive = 书面处理，由主管参与
card-segment = *{ $segment }：*{ $reason }
card-hint = → { $hint }
card-strict = → 逐项核实：小票、照片、日期。
segment-chosen = { $reason }（{ $agent }）
segment-by-conduct = 对话已暂停或结束
segment-by-cases = { $days } 天内投诉 { $cases } 次或以上
segment-which = 请写 /segment、其中一个分组和原因：{ $segments }。发 /segment - 恢复按规则分组。
segment-why = 请加上客户可以看到的原因：/segment { $segment } ……
done-segment = { $name }：{ $segment }。原因客户在 /mydata 里能看到，这里不会告诉他们。

## 保护客服，/mydata 里
mydata-conduct = 我们的对话
told-conduct-warned = 正常，曾因{ $behaviour }提醒过
told-conduct-paused = 因{ $behaviour }暂停
told-conduct-ended = 因{ $behaviour }结束
mydata-segment = 您的投诉怎么处理
mydata-segment-why = { $segment }：{ $reason }
mydata-about = 涉及的同事
mydata-declined = 婉拒的要求
mydata-event-conduct-warned = { $actor }请您换一种方式说（{ $what }）
mydata-event-conduct-paused = { $actor }暂停了对话（{ $what }）
mydata-event-conduct-ended = { $actor }结束了对话（{ $what }）
mydata-event-conduct-lifted = { $actor }恢复了对话
mydata-event-conduct-kept-on = { $actor }决定对话保持结束
mydata-event-conduct-resumed = 暂停结束
mydata-event-kept = { $actor }来消息，先保留
mydata-event-about = { $actor }记录了涉及哪位同事
mydata-event-declined-demand = { $actor }婉拒了{ $what }
mydata-event-final-answer = { $actor }就{ $what }给出最终答复
mydata-event-look-asked = { $actor }请主管再看一次
mydata-event-segment = { $actor }记录了投诉怎么处理：{ $what }

## 由客服代为登记的投诉（/new），和没有 Telegram 的客户
button-channel-phone = 电话
button-channel-counter = 到店
button-channel-mail = 来信
button-wish-open = 由我们决定
button-contact-none = 没有联系方式
button-new-drop = 放弃登记
button-told = 已转告
button-unlink = 不是本人
button-invite = 给客户的链接
label-wish = 诉求
label-contact = 联系方式
label-name = 称呼
label-order = 订单
label-place = 门店
contact-post = { $value }
contact-none = 没有联系方式
reach-post = 请写信到：{ $value }。
reach-none = 客户没有留联系方式。
new-form = { $agent }：替来电、到店或来信的客户登记投诉。

    先点来的方式、类别和诉求。再回复*本条*：写发生了什么，最后两行写客户的称呼、电话或邮箱。照片也可以用回复发来。

    以下知道就写，各占一行：
    { label-order }：A-778
    { label-place }：人民广场店
    { label-contact }：上海市南京东路 12 号（回信用）
new-missing = { $lines }
    其余内容都已记下：缺的在上面点，或回复补上。
new-lacks = 还缺：{ $what }
new-lacks-channel = 来的方式（点一下）
new-lacks-category = 类别（点一下）
new-lacks-wish = 诉求（点一下）
new-lacks-story = 发生了什么
new-lacks-contact = 电话或邮箱（没有就点“没有联系方式”）
new-lacks-name = 客户称呼
new-so-far = { $chosen }。还缺：{ $lacking }
new-contact-wrong = { $given } 不是完整的电话或邮箱，请再回复一次。
new-line-too-long = { $given }……这一行太长，最多 { $limit } 字。
new-too-much = 最后这条放不下了，上限是 { $limit }。先登记，其余之后再补。
new-lodged = 已登记，编号 *{ $number }*。请读给{ $name }听，或写给对方：

    { $words }

    { $name }还有要补充的，回复*本条*就行。
new-dropped = 已放弃，什么都没有保留。
new-expired = { $agent }：您用 /new 开始的登记一直没写完，已删除。再发 /new 可以重新登记。
new-is-lodged = 这份登记已完成：{ $number }。还有补充，请回复卡片或登记表。
new-is-over = 这份登记已关闭。发 /new 可以重新登记。
new-is-others = 这份登记是{ $agent }的。您要登记请发 /new。
new-none-open = 您没有未完成的登记。发 /new 开始。
offline-new = 这是一件新的投诉，请用 /new 登记。
acknowledged-phone = { $action }

    您的编号是 *{ $number }*。{ $who }会在 *{ $by }* 前给您打电话。{ $decision }
acknowledged-email = { $action }

    您的编号是 *{ $number }*。{ $who }会在 *{ $by }* 前给您发邮件。{ $decision }
acknowledged-post = { $action }

    您的编号是 *{ $number }*。{ $who }会写信答复您，*{ $by }* 前寄出。{ $decision }
acknowledged-none = { $action }

    您的编号是 *{ $number }*。{ $who }会在 *{ $by }* 前给出答复，请凭编号来问。{ $decision }
tell-phone = 请打电话告诉*{ $name }*（{ $contact }）：

    { $words }

    { $how }
tell-email = 请写邮件告诉*{ $name }*（{ $contact }）：

    { $words }

    { $how }
tell-post = 请写信告诉*{ $name }*（{ $contact }）：

    { $words }

    { $how }
tell-none = *{ $name }*没有留联系方式。对方来店或来电时，请告诉对方：

    { $words }

    { $how }
tell-on = 接着告诉*{ $name }*：

    { $words }

    { $how }
tell-answer = 对方怎么答，就点哪个；或回复*本条*写下对方的话。
tell-reply = { $name }不用 Telegram，这条没有发出。{ $reach }说完点“已转告”。
tell-question = { $name }不用 Telegram，这个问题没有发出。{ $reach }问到后回复*本条*写下回答。
tell-changed = 您改了这条，而{ $name }不用 Telegram。{ $reach }说完点“已转告”。
tell-decision = { $number } 给{ $name }的书面答复，可打印、当面交或寄出。
told-noted = 已记下您的名字和时间。
told-already = { $agent }已转告：{ $at }。
told-by = ✓ { $agent } { $at }
follows-already = { $name }已在 Telegram 上跟进 { $number }，回复卡片就能发给对方。
card-channel = *来自：*{ $channel }
card-channel-offline = *来自：*{ $channel } · 不用 Telegram
card-how-offline = { $name }不用 Telegram。要对方知道的话，回复本条写下来，谁转告了就点“已转告”。发 /invite 可生成链接，让对方在这里跟进。

## 让这类客户在 Telegram 上跟进的链接
invite-here = 给*{ $name }*（{ $number }）：请对方扫码，或把链接发给对方。只能用一次，{ $until } 前有效；生成新的，这个就作废。

    { $link }
invite-yours = 这个链接是给客户的。{ $number } 是您本人的投诉吗？
invite-yours-too = { $number } 也是您本人的投诉吗？是的话，会和您的其他投诉放在一起。
button-follow-yes = 是我的
button-follow-no = 不是，是客户的
button-follow-not-mine = 不是我的
invite-left = 好，{ $number } 照旧，本人仍可使用这个链接。
invite-not-working = 这个链接已失效。请报编号，向我们要一个新的，很快就好。
invite-wait = 失效的链接试得太多了。请过一小时，再打开我们最近给您的那个。
followed = { $name }，您可以在这里跟进 *{ $number }* 了。有补充直接发消息。

    { $consent }
followed-asked = { $agent }问过您：“{ $words }”直接在这里回答就行。
staff-follows = { $name }（Telegram：{ $person }）已在 Telegram 上跟进，回复卡片就能发给对方。{ $untold }
staff-follows-untold = 没转告的 { $count } 条已发给对方。
staff-unlinked = { $agent }已把 { $number } 和那个 Telegram 账号分开。{ $name }照旧由我们转告；要新链接，点下面。
unlinked-already = { $number } 已经不在那个人名下了。
unlinked = { $number } 误连到了您这里，那是另一位顾客的投诉。现在已分开，这里不再显示，您不用做什么。
step-followed = { $at } · 您开始在 Telegram 上跟进
mydata-channel = 怎么来的
mydata-event-told = { $actor }转告了您
mydata-event-spoke-for = { $actor }记下了您说的话
mydata-event-invited = { $actor }为您生成了链接
mydata-event-followed = 您打开了链接
mydata-event-unlinked = { $actor }取消了误连的 Telegram 账号

## 言行规范，转告不用 Telegram 的客户
conduct-warned-offline = 您说的话里有{ $behaviour }。请换一种方式说，我们照常处理；如果继续，可能要暂停对话。
    { $case }
conduct-paused-offline = 因为您说的话里有{ $behaviour }，对话暂停到 *{ $until }*。如果有人受伤或有危险，请随时直接告诉我们。
    { $case }
    { $outside }
conduct-ended-offline = 因为您说的话里有{ $behaviour }，我们结束这次对话。*{ $until }* 会有主管重新考虑。如果有人受伤或有危险，请随时直接告诉我们。
    { $case }
    { $way }
    { $outside }
conduct-way-offline = 有新的投诉，仍可告诉我们，我们会记下来。
conduct-resumed-offline = 暂停已结束，{ $number } 的事可以接着说了。
conduct-lifted-offline = 对话已恢复，{ $number } 的事可以接着说了。
conduct-lifted-warning-offline = 之前对您说话方式的提醒，现在收回。{ $number } 照常处理。

## 级别：原因，以及人工更正
signal-safety = 安全“{ $words }”
signal-injury = 受伤“{ $words }”
signal-privacy = 个人信息“{ $words }”
signal-lawyer = 法律途径“{ $words }”
signal-regulator = 监管部门“{ $words }”
signal-media = 媒体“{ $words }”
signal-emotion = 情绪激动“{ $words }”
signal-repeat = 近期第 { $words } 次投诉
signal-escalated = 转过主管
signal-low-score = 曾打 { $words } 分
signal-declined = 拒绝过 { $words } 次方案
signal-transfers = 转了 { $words } 次部门
signal-silence = 很久没有音信
signal-rule-words = 规则“{ $words }”
signal-rule-amount = 金额 { $words }
signal-rule-place = 门店 { $words }
signal-rule-segment = { $words }
signal-rule-category = { $words }
signal-none = 没有新情况
card-signals = *信号：*{ $why }{ $risk }
card-risk = {" "}· 风险 { $points } 分：{ $level }
risk-s1 = S1
risk-s2 = S2
risk-s3 = S3
risk-low = 低
card-s1 = *S1：*由主管答复
card-corrected = *{ $before } → { $severity }*，{ $agent }：{ $reason }
severity-sooner = { $number } 已加急，会更早答复您：*{ $by }* 前。{ $decision }
staff-s1 = { $people }：{ $name }的 { $number } 是 S1：{ $why }。
    已答应客户 { $by } 前答复。
staff-s1-answered = { $people }：{ $agent }答复了{ $name }的 { $number }，这件是 S1，请来一位看一下。
usage-severity = /severity S2 加原因 · 更正紧急程度
button-severity = 改级别…
button-severity-s1 = S1 马上处理
button-severity-s2 = S2 加急
button-severity-s3 = S3 一般
prompt-severity = { $agent }：{ $number } 现在是 { $severity }。先点实际的级别，再回复*这条*消息写明原因，用客户也能看的话。
prompt-severity-placeholder = 原因
severity-chosen = { $severity }。请再回复原因。
severity-choose = 请写 /severity，加上级别（{ $severities }）和原因。
severity-tap = 请先在表单里点 { $severities }，再回复它写明原因。
severity-same = { $number } 已经是 { $severity }。
severity-supervisor = { $number } 是 S1，只有主管能调低。请在群里告诉一位主管原因。
severity-why = 请用几个字说明：为什么是 { $severity }？
severity-too-long = 原因要放在卡片上，请不要超过 { $limit } 个字符。
event-severity = 级别升高 { $before } → { $to }：{ $why }
event-severity-corrected = { $agent }把级别 { $before } 改为 { $to }
mydata-event-severity = 投诉已加急
mydata-event-severity-corrected = { $actor }设定了紧急程度
mydata-severity-why = { $severity }：{ $why }
told-corrected = { $agent }设定：{ $reason }
told-signal-safety = 关系到人身安全
told-signal-injury = 可能有人受到伤害
told-signal-privacy = 关系到个人信息
told-signal-lawyer = 您提到了法律途径
told-signal-regulator = 您提到了监管部门
told-signal-media = 您提到了公开此事
told-signal-emotion = 这件事对您很重要
told-signal-repeat = 您已经不得不多次找我们
told-signal-escalated = 有投诉转给过主管处理
told-signal-low-score = 我们之前的答复没有帮到您
told-signal-declined = 我们的方案不合适
told-signal-transfers = 投诉转了几个部门
told-signal-silence = 您等我们的消息等了很久
told-signal-rule = 按规则，这类投诉要加急

# Clocks that never pause: what is due, as the staff reads it (policy: [[statutory]]).
statutory-breach-report = 如属个人信息泄露，向 ICO 报告
# 旧案件里还有、规则文件里已经没有的时限。
statutory-gone = 当初规定要办的事

# Why a promise is not kept, within a sentence (policy: [delay]).
delay-reason-shop = 门店还没有回复
delay-reason-courier = 配送方还没有回复
delay-reason-supplier = 供应商还没有回复
delay-reason-records = 需要的记录还没有到
delay-reason-expert = 专业人员还在查看
delay-reason-checking = 情况还在核实
delay-reason-nobody = 还没有人手处理
delay-reason-approval = 给您的方案还在等批准
delay-reason-agreed = 说好的还没有办好
delay-reason-away = 系统中断了一段时间

# 时限：告诉客户的
decided-by = 最晚 *{ $by }* 前给您处理结果。
reply-footer = { $by } 前会再给您答复。
due-decision = { $by } 前给您处理结果
due-remedy = 说好的 { $by } 前办好
due-halted = 目前暂停计时
missed-once = 原定 { $was }，赶不上了。
missed-again = 原定 { $was }，这次又赶不上了。
missed-late = 原定 { $was }，到时却没有人联系您，对不起。
put-off-news = { $missed }原因：{ $reason }。{ $number } 由{ $agent }在 *{ $by }* 前答复您。{ $decision }
put-off-news-again = { $number } 到现在还没有答复。我正在再催{ $agent }，最晚 *{ $by }* 前告诉您；有进展会更早。{ $decision }
put-off-decision = { $missed }原因：{ $reason }。{ $number } 的处理结果，{ $agent }会在 *{ $by }* 前给您。
put-off-decision-again = { $number } 到现在还没有处理结果。我正在再催{ $agent }，最晚 *{ $by }* 前告诉您；有结果会更早。
due-offer = 有一个方案等您回答
button-escalate-supervisor = 请主管接手
button-escalate-manager = 请经理接手
escalated-asked-supervisor = { $number } 由主管接手，*{ $by }* 前答复您。{ $decision }您说过的内容都已转给主管；有新情况，直接在这里写。
escalated-asked-manager = { $number } 由经理接手，*{ $by }* 前答复您。{ $decision }您说过的内容都已转给经理；有新情况，直接在这里写。
escalated-late-supervisor = { $missed }{ $number } 现在由主管接手，*{ $by }* 前答复您。{ $decision }
escalated-late-manager = { $missed }{ $number } 现在由经理接手，*{ $by }* 前答复您。{ $decision }
escalated-declined-supervisor = 我们提的方案没能帮到您，{ $number } 改由主管来看，*{ $by }* 前答复您。{ $decision }
escalated-declined-manager = 我们提的方案没能帮到您，{ $number } 改由经理来看，*{ $by }* 前答复您。{ $decision }
escalate-not-yet = { $number } 已收到：{ $due }。如果过了说好的时间，或者方案、结果不合适，可以在这里请{ $role }接手。有新情况，直接写下来就行。
escalate-not-yet-supervisor = { $number } 已由主管接手：{ $due }。如果这次没做到，可以在这里请{ $role }接手。有新情况，直接写下来就行。
escalate-waiting = { $agent }就 { $number } 问了您一个问题，正在等您回答。您回答后马上继续，会告诉您新的时间。直接写在这里就行。
escalate-paused = 对话暂停到 *{ $until }*，之后会告诉您 { $number } 的新时间。
escalate-top = { $number } 已经在我们这里级别最高的人手上：{ $due }。有新情况，直接写下来就行。
escalate-offer = { $number } 有一个方案等您回答。如果都不合适，请先选“都不合适”，写明还缺什么，之后就可以请{ $role }接手。发 /case 可以再看方案。
escalate-closed = { $number } 已经结束。如果还有问题，可以重新受理：发 /case，按钮在下面。
escalate-answered = { $number } 已有处理结果。如果没有解决，请点结果下面的按钮告诉我们，在那里也可以请{ $role }接手。
escalate-staff = /escalate 是客户用的。要把投诉交给主管，请{ $where }，写 /handover 和主管的称呼。
command-escalate = 请主管接手
case-reopened-manager = { $number } 已重新受理。由经理接手，*{ $by }* 前答复您。
conduct-stands-still = { $number } 到那时之前暂停计时；恢复后会告诉您新的时间。
step-put-off = { $at } · 延后，已告知新时间
step-escalated = { $at } · 转给{ $role }
mydata-event-put-off = 告知需要更长时间
mydata-event-escalated = 转给{ $what }
mydata-promise = { $what }：{ $by }
# 时限：告诉客服的
promise-answer = 首次答复
promise-update = 进展答复
promise-resolution = 处理结果
promise-escalation = 上级答复
promise-remedy = 说好的方案
card-halted = 计时暂停：对话暂停中
card-law = *法定时限：*{ $law }，{ $by } 前
card-allowance = *{ $by } 前解决的话：*{ $law }
card-own = *本公司时限（不暂停）：*{ $law }，{ $by } 前
card-manager = *已升级到经理：*只有经理可以接
manager-only = { $number } 已升级到经理，只有经理可以接。
staff-reopened-manager = { $people }：{ $name }{ $scored }请经理接手 { $number }。{ $by } 前答复。
    { $words }
alarm-people = { $people }：
alarm-whose = { $name }，{ $number }
alarm-one = { $people }{ $line }
    { $how }
alarm-how = 赶不上？点一个原因，客户马上会收到，并得到新的时间。
alarm-how-again = 赶不上？之前延后过：点一个原因，由主管告诉客户；{ $at } 会升级。
alarm-how-above = 赶不上？之前延后过：由{ $role }点一个原因，客户马上会收到。
alarm-how-approval = 要批准或不批准，点卡片上的“提方案”。
alarms = { $people }有 { $count } 件投诉要处理。
    { $lines }
alarms-more = ……另有 { $more } 件：/queue
alarm-unanswered = { $number } · { $severity } · 一直没人答复，告诉客户 { $by } 前 · { $owner }
alarm-escalated = { $number } · { $severity } · 要由{ $role }在 { $by } 前答复{ $gone }
alarm-let-go = {" "}· { $agent }不再负责
alarm-warning = *{ $left }：*{ $number } · { $severity } · { $by } 前{ $what } · { $owner }
alarm-unowned = *{ $left }：*{ $number } · { $severity } · { $by } 前{ $what } · 没人接手
alarm-late = { $number } · { $severity } · { $was } 赶不上，已告诉客户 { $by } 前 · { $owner }
alarm-late-again = { $number } · { $severity } · 再次延后：{ $was } 赶不上，已告诉客户 { $by } 前 · { $owner }
alarm-law = *{ $left }：*{ $number } · { $severity } · 不暂停的时限：{ $what }，{ $by } 前 · { $owner }
alarm-approval = { $options }，等您批准：{ $number } · { $severity } · { $agent }提出
# 案件没有答复就结束了，法律要求的事仍要办。
staff-law-withdrawn = { $people }：{ $name }已撤回 { $number }：{ $reason }。法律要求的事仍要按时办：
    { $laws }
    办完请点一下。
staff-law-unanswered = { $people }：{ $name }没有回答，{ $number } 已结案。法律要求的事仍要按时办：
    { $laws }
    办完请点一下。
law-line = { $law }，*{ $by }* 前
button-law-done = 已办：{ $law }
done-law-done = 这项时限已结束。
law-over = { $number } 的这项时限已经结束了。
event-law-done = 已办妥法律要求的事
mydata-event-law-done = 已办妥法律要求我们做的事
# 延期说明：第一个法定时限到此结束，最终答复仍要按时给。
usage-holding = /holding 加要说的话 · 发延期说明：为什么要更久、什么时候给最终答复
holding-none = { $number } 没有靠延期说明结束的时限。要联系客户，直接回复客户的消息。
holding-words = 请在后面写给客户看的话：/holding，加上为什么要更久、什么时候给最终答复。
holding-sent = 延期说明已发给{ $name }。{ $left }
holding-left = 还要办：
    { $lines }
event-holding-sent = 已发延期说明
mydata-event-holding-sent = 已告诉您最终答复为什么需要更久
alarm-remedy = { $number } · { $severity } · 答应了还没办：{ $remedies } · { $owner }
button-ask-delay = { $number }：说明延后原因
button-put-off = 告诉客户：{ $reason }
ask-put-off = { $number } 为什么赶不上？点一下，{ $name }就会收到原因和新的时间（原定 { $was }）。
put-off-over = { $number } 的这个时限已经处理过了，下一步看卡片。
settled-put-off = { $number } · { $agent } { $at } 告诉{ $name }：{ $reason }。新时间：{ $by } 前。
settled-by-itself = { $number } · { $at } 已自动告诉{ $name }：{ $reason }。新时间：{ $by } 前。
settled-up = { $number } · { $at } 已升级：{ $role }在 { $by } 前答复{ $name }。
settled-kept = { $number } · 已兑现：{ $agent } { $at } 答复了{ $name }。
settled-over = { $number } · { $at } 已处理，下一步看卡片。
put-off-waits = { $number } 在等客户，计时已暂停。
put-off-supervisor = 这件之前延后过，再延后要由主管告诉客户。我已在群里请主管。
staff-put-off-asked = { $people }：{ $agent }赶不上 { $number } 的 { $was }，这件之前延后过。请点一个原因，或直接接手。
done-put-off = 已告诉客户：{ $by } 前
event-escalated = 已升级给{ $role }
event-put-off = { $agent }告诉客户需要更长时间：{ $why }
event-put-off-by-itself = 机器人告诉客户需要更长时间：{ $why }
became-kept = {" "}· { $at } 已兑现
became-missed = {" "}· 已错过
became-delayed = {" "}· 到时前已延后
became-dropped = {" "}· 已被取代
