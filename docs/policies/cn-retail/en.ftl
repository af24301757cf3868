statutory-seven-working-days = settled within 7 working days
statutory-leak-notice = notice of a leak of personal data, if it is one
