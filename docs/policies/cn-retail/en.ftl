statutory-seven-working-days = settled within 7 working days
