category-payment = 付款或轉帳
category-fraud = 詐騙、非本人交易
category-charges = 收費或利息

ack-payment = 這筆付款的事我們收到了，正在追查款項去向。依英國金融監管規則（FCA），最遲 15 個工作天內給您最終答覆；特殊情況下，屆時先說明進度，最遲 35 個工作天內給出最終答覆。
ack-fraud = 請先不要再轉帳，也不要把驗證碼告訴任何人。我們現在就查看帳戶。依英國金融監管規則（FCA），最遲 15 個工作天內給您最終答覆；特殊情況下，屆時先說明進度，最遲 35 個工作天內給出最終答覆。
ack-charges = 這筆收費的事我們收到了，會與您的帳戶核對。依英國金融監管規則（FCA），最遲 8 週內給您書面答覆。
ack-service = 服務的事我們收到了，會找當時在場的人問清楚。依英國金融監管規則（FCA），最遲 8 週內給您書面答覆。
ack-privacy = 個人資料的事我們收到了，會查清楚誰看過您的資料。依英國金融監管規則（FCA），最遲 8 週內給您書面答覆。
ack-other = 您說的事我們收到了，會去查清楚。依英國金融監管規則（FCA），最遲 8 週內給您書面答覆。

department-payments = 支付部
department-accounts = 帳戶部
cause-payment-failed = 付款延誤、遺失或轉錯
cause-fraud = 第三方詐騙

remedy-refund = 退款或賠償
fulfilled-refund = *{ $number }*：{ $amount } 今天已匯入您的帳戶。

statutory-summary-resolution = 寄簡易結案通知即可
statutory-final-response = 最終答覆
statutory-payment-response = 付款投訴：最終答覆或延期說明
statutory-payment-final = 付款投訴：最終答覆的最後期限
