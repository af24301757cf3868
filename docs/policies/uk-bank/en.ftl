category-payment = A payment or transfer
category-fraud = Fraud, money I did not spend
category-charges = Charges or interest

ack-payment = Thank you for telling us about the payment. We are tracing where it went. At the latest, as the FCA's rules say: our final response within 15 business days or, in exceptional cases, a holding reply by then and the final response within 35.
ack-fraud = Please send no more money, and give nobody a code. We are looking at the account now. At the latest, as the FCA's rules say: our final response within 15 business days or, in exceptional cases, a holding reply by then and the final response within 35.
ack-charges = Thank you for telling us about the charge. We are checking it against your account. At the latest, as the FCA's rules say, you will have our written response within 8 weeks.
ack-service = Thank you for telling us how you were treated. We are asking the people who were there. At the latest, as the FCA's rules say, you will have our written response within 8 weeks.
ack-privacy = Thank you for telling us. We are checking who had access to your data. At the latest, as the FCA's rules say, you will have our written response within 8 weeks.
ack-other = Thank you for telling us. We are looking into it. At the latest, as the FCA's rules say, you will have our written response within 8 weeks.

department-payments = Payments
department-accounts = Accounts
cause-payment-failed = Payment late, lost or misdirected
cause-fraud = Fraud by a third party

remedy-refund = Money back or compensation
fulfilled-refund = *{ $number }*: { $amount } went to your account today.

statutory-summary-resolution = a summary resolution communication is enough
statutory-final-response = final response
statutory-payment-response = response on a payment, final or holding
statutory-payment-final = final response on a payment, at the latest
