category-payment = 付款或转账
category-fraud = 诈骗、非本人交易
category-charges = 收费或利息

ack-payment = 这笔付款的事我们收到了，正在查钱去了哪里。按英国金融监管规则（FCA），最迟 15 个工作日内给您最终答复；特殊情况下，届时先说明进展，最迟 35 个工作日内给出最终答复。
ack-fraud = 请先不要再转钱，也不要把验证码告诉任何人。我们现在就查看账户。按英国金融监管规则（FCA），最迟 15 个工作日内给您最终答复；特殊情况下，届时先说明进展，最迟 35 个工作日内给出最终答复。
ack-charges = 这笔收费的事我们收到了，会与您的账户核对。按英国金融监管规则（FCA），最迟 8 周内给您书面答复。
ack-service = 服务的事我们收到了，会找当时在场的人问清楚。按英国金融监管规则（FCA），最迟 8 周内给您书面答复。
ack-privacy = 个人信息的事我们收到了，会查清谁看过您的资料。按英国金融监管规则（FCA），最迟 8 周内给您书面答复。
ack-other = 您说的事我们收到了，会去查清楚。按英国金融监管规则（FCA），最迟 8 周内给您书面答复。

department-payments = 支付部
department-accounts = 账户部
cause-payment-failed = 付款延误、丢失或转错
cause-fraud = 第三方诈骗

remedy-refund = 退款或赔偿
fulfilled-refund = *{ $number }*：{ $amount } 今天已汇入您的账户。

statutory-summary-resolution = 发简易结案通知即可
statutory-final-response = 最终答复
statutory-payment-response = 付款投诉：最终答复或延期说明
statutory-payment-final = 付款投诉：最终答复的最后期限
