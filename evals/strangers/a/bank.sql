-- Sample database "bank": a retail bank's customers, accounts, cards and bookings.
-- Plain SQL, every row is a literal.

SET client_min_messages = warning;
SET timezone = 'UTC';
SET datestyle = 'ISO, YMD';

BEGIN;

DROP TABLE IF EXISTS public.cust, public.branch, public.prod, public.acct, public.acct_cust, public.card, public.merch, public.txn, public.loan CASCADE;

CREATE TABLE public.cust (
  cust_no      integer PRIMARY KEY,
  nm           varchar(60) NOT NULL,
  typ          char(1) NOT NULL,
  dob          date,
  email        varchar(80),
  city         varchar(30),
  seg          varchar(10),
  open_dt      date NOT NULL,
  ref_cust_no  integer REFERENCES public.cust (cust_no),
  kyc_ok       boolean NOT NULL
);
COMMENT ON TABLE public.cust IS 'Customers of the bank, people and companies';
COMMENT ON COLUMN public.cust.nm IS 'Full name of the person or the company';
COMMENT ON COLUMN public.cust.typ IS 'P = private person, B = business';
COMMENT ON COLUMN public.cust.dob IS 'Date of birth, empty for businesses';
COMMENT ON COLUMN public.cust.seg IS 'Marketing segment';
COMMENT ON COLUMN public.cust.open_dt IS 'Day on which the relation with the customer began';
COMMENT ON COLUMN public.cust.ref_cust_no IS 'Customer who referred this customer';
COMMENT ON COLUMN public.cust.kyc_ok IS 'Identity check passed';

CREATE TABLE public.branch (
  br_cd   char(3) PRIMARY KEY,
  br_nm   varchar(30) NOT NULL,
  city    varchar(30) NOT NULL,
  region  varchar(20) NOT NULL,
  mgr_nm  varchar(40)
);
COMMENT ON COLUMN public.branch.br_nm IS 'Branch name';
COMMENT ON COLUMN public.branch.mgr_nm IS 'Name of the branch manager';

CREATE TABLE public.prod (
  prod_cd   char(3) PRIMARY KEY,
  prod_nm   varchar(40) NOT NULL,
  kind      varchar(8) NOT NULL,
  int_rate  numeric(5,2)
);
COMMENT ON TABLE public.prod IS 'Account products';
COMMENT ON COLUMN public.prod.int_rate IS 'Credit interest in percent a year';

CREATE TABLE public.acct (
  acct_no     varchar(10) PRIMARY KEY,
  prod_cd     char(3) NOT NULL REFERENCES public.prod (prod_cd),
  br_cd       char(3) NOT NULL REFERENCES public.branch (br_cd),
  ledger_bal  numeric(14,2) NOT NULL,
  avail_bal   numeric(14,2) NOT NULL,
  ccy         char(3) NOT NULL,
  stat        char(1) NOT NULL,
  open_dt     date NOT NULL,
  close_dt    date
);
COMMENT ON TABLE public.acct IS 'Accounts';
COMMENT ON COLUMN public.acct.ledger_bal IS 'Booked balance in the currency of the account';
COMMENT ON COLUMN public.acct.avail_bal IS 'Booked balance less reservations';
COMMENT ON COLUMN public.acct.ccy IS 'ISO currency code';
COMMENT ON COLUMN public.acct.stat IS 'A = active, F = frozen, C = closed';

CREATE TABLE public.acct_cust (
  acct_no  varchar(10) NOT NULL REFERENCES public.acct (acct_no),
  cust_no  integer NOT NULL REFERENCES public.cust (cust_no),
  role     char(3) NOT NULL,
  PRIMARY KEY (acct_no, cust_no)
);
COMMENT ON TABLE public.acct_cust IS 'Who holds or may use which account';
COMMENT ON COLUMN public.acct_cust.role IS 'OWN = owner, JNT = joint holder, POA = power of attorney';

CREATE TABLE public.card (
  card_id   integer PRIMARY KEY,
  acct_no   varchar(10) NOT NULL REFERENCES public.acct (acct_no),
  cust_no   integer NOT NULL REFERENCES public.cust (cust_no),
  card_typ  varchar(6) NOT NULL,
  exp_dt    date NOT NULL,
  lmt       numeric(10,2),
  blocked   boolean NOT NULL
);
COMMENT ON COLUMN public.card.exp_dt IS 'Expiry date';
COMMENT ON COLUMN public.card.lmt IS 'Monthly limit, credit cards only';

CREATE TABLE public.merch (
  merch_id  integer PRIMARY KEY,
  merch_nm  varchar(40) NOT NULL,
  cat       varchar(12)
);
COMMENT ON TABLE public.merch IS 'Merchants';
COMMENT ON COLUMN public.merch.cat IS 'Merchant category';

CREATE TABLE public.txn (
  txn_id    bigint PRIMARY KEY,
  acct_no   varchar(10) NOT NULL REFERENCES public.acct (acct_no),
  card_id   integer REFERENCES public.card (card_id),
  ts        timestamp NOT NULL,
  amt       numeric(12,2) NOT NULL,
  txn_typ   char(3) NOT NULL,
  merch_id  integer REFERENCES public.merch (merch_id),
  descr     varchar(60)
);
COMMENT ON TABLE public.txn IS 'Bookings on accounts';
COMMENT ON COLUMN public.txn.amt IS 'Signed amount: money in is positive, money out negative';
COMMENT ON COLUMN public.txn.txn_typ IS 'POS = card purchase, WDL = cash withdrawal, DEP = deposit, FEE = fee, XFR = transfer';

CREATE TABLE public.loan (
  loan_no    varchar(8) PRIMARY KEY,
  cust_no    integer NOT NULL,
  prin_amt   numeric(12,2) NOT NULL,
  int_rt     numeric(5,2) NOT NULL,
  start_dt   date NOT NULL,
  term_mths  smallint NOT NULL,
  stat       varchar(4) NOT NULL,
  coll_val   numeric(12,2)
);
COMMENT ON COLUMN public.loan.prin_amt IS 'Amount lent';
COMMENT ON COLUMN public.loan.term_mths IS 'Term in months';
COMMENT ON COLUMN public.loan.stat IS 'OPEN = running, PAID = paid back, DFLT = in default';
COMMENT ON COLUMN public.loan.coll_val IS 'Value of the collateral, empty if there is none';

INSERT INTO public.cust (cust_no, nm, typ, dob, email, city, seg, open_dt, ref_cust_no, kyc_ok) VALUES
  (501, 'Anna Keller', 'P', '1977-12-01', 'anna.keller@Mail.ch', 'Lugano', 'RETAIL', '2024-06-04', NULL, true),
  (502, 'Bruno Frei', 'P', '1977-05-05', 'bruno.frei@web.example', 'Zurich', 'RETAIL', '2016-04-08', NULL, true),
  (503, 'Carla Rossi', 'P', '1997-01-30', 'carla.rossi@web.example', 'Geneva', 'PREMIUM', '2021-02-05', 501, false),
  (504, 'David Huber', 'P', '1964-02-24', NULL, 'Geneva', 'RETAIL', '2023-03-14', NULL, true),
  (505, 'Elena Vogt', 'P', '1991-08-14', 'elena.vogt@mail.ch', 'Basel', 'RETAIL', '2025-04-11', NULL, true),
  (506, 'Felix Baumann', 'P', '1969-04-26', 'felix.baumann@web.example', 'Zurich', NULL, '2016-07-22', 501, true),
  (507, 'Greta Lang', 'P', '1994-11-28', 'greta.lang@Mail.ch', 'Bern', 'RETAIL', '2015-01-08', NULL, true),
  (508, 'Hans Moser', 'P', NULL, 'hans.moser@mail.ch', 'Geneva', 'RETAIL', '2016-11-10', NULL, true),
  (509, 'Irina Petrova', 'P', '1980-12-14', 'irina.petrova@mail.ch', 'Lugano', 'RETAIL', '2021-01-17', 503, true),
  (510, 'Jan Keller', 'P', '1973-05-16', NULL, 'Bern', 'RETAIL', '2025-01-08', 501, true),
  (511, 'Karin Steiner', 'P', '1981-10-21', 'karin.steiner@web.example', 'Zurich', 'PREMIUM', '2019-08-27', NULL, true),
  (512, 'Luca Bianchi', 'P', '1968-01-27', 'luca.bianchi@mail.ch', 'Basel', NULL, '2015-09-24', 508, true),
  (513, 'Mona Schmid', 'P', '1984-10-09', '', 'Basel', 'RETAIL', '2021-09-07', NULL, true),
  (514, 'Nils Berger', 'P', '1985-04-25', 'nils.berger@Mail.ch', 'Zurich', 'PREMIUM', '2018-12-26', NULL, false),
  (515, 'Olga Hofer', 'P', '1982-06-17', NULL, 'Zug', 'PREMIUM', '2017-01-26', NULL, true),
  (516, 'Peter Graf', 'P', '1997-05-24', 'peter.graf@web.example', 'Bern', 'RETAIL', '2017-11-15', NULL, true),
  (517, 'Alpin Sport AG', 'B', NULL, 'alpin.sport.ag@mail.ch', 'Lugano', 'SME', '2015-03-16', NULL, true),
  (518, 'Bergbahn GmbH', 'B', NULL, 'bergbahn.gmbh@Mail.ch', 'Chur', 'PREMIUM', '2019-03-22', 517, true),
  (519, 'Cafe Centrale', 'B', NULL, NULL, 'Zurich', 'SME', '2015-07-11', NULL, true),
  (520, 'Delta Print AG', 'B', NULL, 'delta.print.ag@Mail.ch', 'Bern', 'RETAIL', '2016-05-02', NULL, true),
  (521, 'Emmental Foods', 'B', NULL, 'emmental.foods@mail.ch', 'Zug', NULL, '2018-11-11', NULL, true),
  (522, 'Futura IT GmbH', 'B', NULL, 'futura.it.gmbh@Mail.ch', 'Lugano', 'PREMIUM', '2023-09-12', NULL, false),
  (523, 'Anna Keller', 'P', '1964-09-10', 'anna.keller@web.example', 'Lugano', 'PREMIUM', '2015-05-31', NULL, true),
  (524, 'Rosa Widmer', 'P', '1963-03-07', 'rosa.widmer@web.example', 'Geneva', 'PREMIUM', '2020-10-01', 510, true),
  (525, 'Simon Wyss', 'P', '1987-07-14', 'simon.wyss@Mail.ch', 'Bern', 'PREMIUM', '2018-02-03', NULL, true),
  (526, 'Tina Roth', 'P', '2003-11-28', NULL, 'Zurich', 'PREMIUM', '2022-09-10', 524, true),
  (527, 'Urs Zimmer', 'P', '1982-06-20', 'urs.zimmer@web.example', 'Bern', NULL, '2023-12-16', NULL, true),
  (528, 'Vera Kunz', 'P', '1968-05-10', 'vera.kunz@mail.ch', 'Basel', 'PREMIUM', '2016-10-23', NULL, true);
INSERT INTO public.branch (br_cd, br_nm, city, region, mgr_nm) VALUES
  ('B01', 'Central', 'Zurich', 'North', 'R. Meier'),
  ('B02', 'Lakeside', 'Zurich', 'North', NULL),
  ('B03', 'Old Town', 'Bern', 'West', 'C. Favre'),
  ('B04', 'Airport', 'Geneva', 'West', 'L. Blanc'),
  ('B05', 'Harbour', 'Basel', 'North', 'P. Suter'),
  ('B06', 'Online', 'Zug', 'Central', NULL);
INSERT INTO public.prod (prod_cd, prod_nm, kind, int_rate) VALUES
  ('CUR', 'Current account', 'PAY', NULL),
  ('SAV', 'Savings account', 'SAVE', 1.25),
  ('YTH', 'Youth account', 'PAY', 0.50),
  ('BIZ', 'Business account', 'PAY', NULL),
  ('DEP', 'Fixed deposit', 'SAVE', 2.10),
  ('GLD', 'Gold account', 'SAVE', NULL);
INSERT INTO public.acct (acct_no, prod_cd, br_cd, ledger_bal, avail_bal, ccy, stat, open_dt, close_dt) VALUES
  ('AC1001', 'YTH', 'B03', 0.00, -50.00, 'USD', 'A', '2020-09-18', NULL),
  ('AC1002', 'CUR', 'B02', 0.00, 0.00, 'CHF', 'C', '2021-04-10', '2023-08-04'),
  ('AC1003', 'YTH', 'B01', 16789.78, 16789.78, 'CHF', 'A', '2025-02-25', NULL),
  ('AC1004', 'SAV', 'B01', 1000.00, 880.00, 'CHF', 'A', '2023-03-27', NULL),
  ('AC1005', 'BIZ', 'B01', 16456.97, 16336.97, 'EUR', 'A', '2020-05-06', NULL),
  ('AC1006', 'CUR', 'B02', 10000.00, 10000.00, 'CHF', 'A', '2021-06-01', NULL),
  ('AC1007', 'SAV', 'B03', 0.00, 0.00, 'EUR', 'C', '2023-11-21', '2025-09-27'),
  ('AC1008', 'YTH', 'B02', 12425.39, 12375.39, 'CHF', 'F', '2021-06-08', NULL),
  ('AC1009', 'SAV', 'B03', 5244.92, 5244.92, 'USD', 'A', '2021-06-01', NULL),
  ('AC1010', 'YTH', 'B01', 999.99, 949.99, 'CHF', 'A', '2021-09-05', NULL),
  ('AC1011', 'CUR', 'B06', 0.00, 0.00, 'USD', 'C', '2020-03-19', '2020-06-27'),
  ('AC1012', 'BIZ', 'B04', 1746.97, 1746.97, 'CHF', 'A', '2024-09-06', NULL),
  ('AC1013', 'CUR', 'B04', 0.00, 0.00, 'CHF', 'C', '2025-07-13', '2026-04-20'),
  ('AC1014', 'SAV', 'B02', 9999.99, 9949.99, 'CHF', 'A', '2022-09-04', NULL),
  ('AC1015', 'DEP', 'B03', 414.28, 414.28, 'CHF', 'F', '2019-10-26', NULL),
  ('AC1016', 'YTH', 'B02', 10579.18, 10579.18, 'USD', 'F', '2023-06-04', NULL),
  ('AC1017', 'YTH', 'B02', 14055.65, 14005.65, 'EUR', 'A', '2024-06-09', NULL),
  ('AC1018', 'DEP', 'B06', -0.01, -0.01, 'CHF', 'A', '2023-11-19', NULL),
  ('AC1019', 'SAV', 'B03', 14378.78, 14378.78, 'CHF', 'A', '2022-02-06', NULL),
  ('AC1020', 'BIZ', 'B06', 6069.78, 5949.78, 'EUR', 'A', '2025-09-27', NULL),
  ('AC1021', 'SAV', 'B04', 10963.93, 10913.93, 'EUR', 'A', '2018-02-02', NULL),
  ('AC1022', 'SAV', 'B04', 0.00, 0.00, 'EUR', 'C', '2019-07-23', '2021-02-04'),
  ('AC1023', 'SAV', 'B04', 22303.21, 22303.21, 'CHF', 'A', '2018-05-11', NULL),
  ('AC1024', 'CUR', 'B03', 23697.42, 23697.42, 'CHF', 'F', '2018-08-15', NULL),
  ('AC1025', 'DEP', 'B03', 6672.1, 6672.1, 'CHF', 'A', '2018-01-08', NULL),
  ('AC1026', 'BIZ', 'B01', 1370.92, 1320.92, 'EUR', 'A', '2018-03-14', NULL),
  ('AC1027', 'SAV', 'B01', 0.00, 0.00, 'EUR', 'C', '2021-05-19', '2021-08-14'),
  ('AC1028', 'CUR', 'B01', 0.00, 0.00, 'CHF', 'C', '2018-10-31', '2021-09-08'),
  ('AC1029', 'YTH', 'B02', -250.00, -370.00, 'EUR', 'A', '2019-04-15', NULL),
  ('AC1030', 'DEP', 'B04', 16298.42, 16178.42, 'USD', 'A', '2020-05-10', NULL),
  ('AC1031', 'BIZ', 'B03', 0.00, 0.00, 'CHF', 'C', '2017-03-24', '2018-12-04'),
  ('AC1032', 'CUR', 'B05', 0.00, 0.00, 'CHF', 'C', '2020-02-09', '2021-08-20'),
  ('AC1033', 'DEP', 'B03', 4517.35, 4467.35, 'USD', 'A', '2020-04-22', NULL),
  ('AC1034', 'SAV', 'B03', 5060.62, 5060.62, 'EUR', 'A', '2022-06-27', NULL),
  ('AC1035', 'BIZ', 'B01', 19108.14, 19108.14, 'CHF', 'A', '2020-02-07', NULL),
  ('AC1036', 'DEP', 'B01', 860.26, 810.26, 'EUR', 'A', '2022-07-05', NULL),
  ('AC1037', 'SAV', 'B02', 21725.06, 21725.06, 'EUR', 'A', '2020-12-23', NULL),
  ('AC1038', 'SAV', 'B02', 8593.21, 8593.21, 'EUR', 'F', '2024-02-09', NULL);
INSERT INTO public.acct_cust (acct_no, cust_no, role) VALUES
  ('AC1001', 501, 'OWN'),
  ('AC1002', 502, 'OWN'),
  ('AC1003', 503, 'OWN'),
  ('AC1003', 511, 'JNT'),
  ('AC1004', 504, 'OWN'),
  ('AC1005', 517, 'OWN'),
  ('AC1006', 506, 'OWN'),
  ('AC1007', 507, 'OWN'),
  ('AC1008', 508, 'OWN'),
  ('AC1008', 511, 'JNT'),
  ('AC1008', 525, 'POA'),
  ('AC1009', 509, 'OWN'),
  ('AC1010', 510, 'OWN'),
  ('AC1011', 511, 'OWN'),
  ('AC1012', 518, 'OWN'),
  ('AC1013', 513, 'OWN'),
  ('AC1013', 524, 'JNT'),
  ('AC1014', 514, 'OWN'),
  ('AC1015', 515, 'OWN'),
  ('AC1016', 523, 'OWN'),
  ('AC1017', 524, 'OWN'),
  ('AC1018', 525, 'OWN'),
  ('AC1018', 524, 'JNT'),
  ('AC1019', 526, 'OWN'),
  ('AC1020', 519, 'OWN'),
  ('AC1020', 504, 'POA'),
  ('AC1021', 502, 'OWN'),
  ('AC1022', 503, 'OWN'),
  ('AC1023', 504, 'OWN'),
  ('AC1023', 501, 'JNT'),
  ('AC1024', 505, 'OWN'),
  ('AC1025', 506, 'OWN'),
  ('AC1026', 520, 'OWN'),
  ('AC1027', 505, 'OWN'),
  ('AC1028', 510, 'OWN'),
  ('AC1028', 511, 'JNT'),
  ('AC1029', 525, 'OWN'),
  ('AC1030', 511, 'OWN'),
  ('AC1031', 521, 'OWN'),
  ('AC1031', 510, 'POA'),
  ('AC1032', 524, 'OWN'),
  ('AC1033', 501, 'OWN'),
  ('AC1033', 523, 'JNT'),
  ('AC1034', 512, 'OWN'),
  ('AC1035', 517, 'OWN'),
  ('AC1036', 512, 'OWN'),
  ('AC1037', 526, 'OWN'),
  ('AC1038', 505, 'OWN'),
  ('AC1038', 502, 'JNT');
INSERT INTO public.card (card_id, acct_no, cust_no, card_typ, exp_dt, lmt, blocked) VALUES
  (9001, 'AC1001', 501, 'DEBIT', '2025-07-30', NULL, false),
  (9002, 'AC1002', 502, 'DEBIT', '2027-04-21', NULL, false),
  (9003, 'AC1003', 503, 'DEBIT', '2026-12-31', NULL, false),
  (9004, 'AC1003', 511, 'DEBIT', '2027-01-01', NULL, false),
  (9005, 'AC1005', 517, 'CREDIT', '2026-01-01', 5000, false),
  (9006, 'AC1006', 506, 'DEBIT', '2025-10-28', NULL, true),
  (9007, 'AC1008', 508, 'DEBIT', '2025-12-31', NULL, true),
  (9008, 'AC1010', 510, 'CREDIT', '2026-03-27', 2000, false),
  (9009, 'AC1011', 511, 'DEBIT', '2026-10-23', NULL, false),
  (9010, 'AC1016', 523, 'CREDIT', '2025-08-29', 2000, false),
  (9011, 'AC1017', 524, 'DEBIT', '2025-09-28', NULL, false),
  (9012, 'AC1020', 519, 'CREDIT', '2028-04-15', 2000, false),
  (9013, 'AC1024', 505, 'CREDIT', '2027-12-17', 1000, false),
  (9014, 'AC1026', 520, 'CREDIT', '2028-01-16', 1000, false),
  (9015, 'AC1029', 525, 'CREDIT', '2028-03-16', 5000, false),
  (9016, 'AC1032', 524, 'CREDIT', '2026-07-25', 2000, false),
  (9017, 'AC1035', 517, 'DEBIT', '2027-12-17', NULL, false);
INSERT INTO public.merch (merch_id, merch_nm, cat) VALUES
  (1, ' Migros Zurich ', 'GROCERY'),
  (2, 'SBB Tickets', 'TRAVEL'),
  (3, 'coop city', 'GROCERY'),
  (4, '  Kino Rex', 'LEISURE'),
  (5, 'AMAZON EU', 'ONLINE'),
  (6, 'Hotel Alpenblick ', NULL),
  (7, 'Shell Bern', 'FUEL'),
  (8, 'Migros Bern', 'GROCERY'),
  (9, 'BP Chur ', 'FUEL'),
  (10, 'Museum Basel', 'LEISURE'),
  (11, 'airbnb', NULL);
INSERT INTO public.txn (txn_id, acct_no, card_id, ts, amt, txn_typ, merch_id, descr) VALUES
  (70001, 'AC1017', 9011, '2026-01-04 08:33:00', -229.04, 'POS', 2, NULL),
  (70002, 'AC1001', 9001, '2026-01-05 22:48:00', -92.39, 'POS', 1, NULL),
  (70003, 'AC1010', NULL, '2026-01-09 08:50:00', -7.50, 'FEE', NULL, 'monthly fee'),
  (70004, 'AC1008', 9007, '2026-01-09 10:30:00', -100, 'WDL', NULL, 'ATM'),
  (70005, 'AC1009', NULL, '2026-01-11 07:53:00', 165.77, 'DEP', NULL, 'Salary '),
  (70006, 'AC1017', 9011, '2026-01-13 02:26:00', -265.31, 'POS', 9, NULL),
  (70007, 'AC1012', NULL, '2026-01-14 12:26:00', -5.00, 'FEE', NULL, 'monthly fee'),
  (70008, 'AC1016', NULL, '2026-01-14 19:57:00', -12.00, 'FEE', NULL, 'monthly fee'),
  (70009, 'AC1008', NULL, '2026-01-17 06:59:00', 2455.61, 'DEP', NULL, 'cash deposit'),
  (70010, 'AC1023', NULL, '2026-01-18 06:11:00', -12.00, 'FEE', NULL, 'monthly fee'),
  (70011, 'AC1010', NULL, '2026-01-20 01:10:00', -5.00, 'FEE', NULL, 'monthly fee'),
  (70012, 'AC1003', 9004, '2026-01-20 09:41:00', -251.94, 'POS', 1, NULL),
  (70013, 'AC1004', NULL, '2026-01-24 14:38:00', 3673.36, 'DEP', NULL, 'Salary '),
  (70014, 'AC1017', 9011, '2026-01-27 15:42:00', -400, 'WDL', NULL, 'ATM'),
  (70015, 'AC1015', NULL, '2026-01-30 07:34:00', -100, 'WDL', NULL, 'ATM'),
  (70016, 'AC1023', NULL, '2026-02-01 19:30:00', -75.25, 'POS', 11, NULL),
  (70017, 'AC1005', NULL, '2026-02-03 03:21:00', -5.00, 'FEE', NULL, 'monthly fee'),
  (70018, 'AC1018', NULL, '2026-02-03 05:40:00', -184.7, 'POS', 1, NULL),
  (70019, 'AC1017', 9011, '2026-02-04 23:27:00', -116.93, 'POS', 9, NULL),
  (70020, 'AC1009', NULL, '2026-02-05 04:46:00', 489.04, 'DEP', NULL, 'salary'),
  (70021, 'AC1018', NULL, '2026-02-07 00:56:00', -200, 'WDL', NULL, 'ATM'),
  (70022, 'AC1001', 9001, '2026-02-07 13:32:00', -115.01, 'POS', 1, NULL),
  (70023, 'AC1012', NULL, '2026-02-08 22:51:00', -300, 'WDL', NULL, 'ATM'),
  (70024, 'AC1003', 9003, '2026-02-10 02:49:00', -82.27, 'POS', 8, NULL),
  (70025, 'AC1001', NULL, '2026-02-14 09:40:00', -33.95, 'XFR', NULL, 'rent'),
  (70026, 'AC1019', NULL, '2026-02-15 18:23:00', 3489.9, 'DEP', NULL, 'salary'),
  (70027, 'AC1001', NULL, '2026-02-17 23:59:00', -326.99, 'XFR', NULL, 'to savings'),
  (70028, 'AC1005', 9005, '2026-02-20 01:09:00', -200, 'WDL', NULL, 'ATM'),
  (70029, 'AC1010', 9008, '2026-02-20 06:08:00', -277.82, 'POS', 4, NULL),
  (70030, 'AC1010', 9008, '2026-02-21 16:16:00', -36.46, 'POS', 4, NULL),
  (70031, 'AC1020', 9012, '2026-02-26 04:55:00', -121.04, 'POS', 6, NULL),
  (70032, 'AC1023', NULL, '2026-02-26 12:51:00', -7.50, 'FEE', NULL, 'monthly fee'),
  (70033, 'AC1015', NULL, '2026-02-28 23:59:00', -630.31, 'XFR', NULL, 'rent'),
  (70034, 'AC1003', NULL, '2026-03-01 00:00:00', -300.00, 'WDL', NULL, 'ATM'),
  (70035, 'AC1006', 9006, '2026-03-02 19:41:00', -50, 'POS', 2, NULL),
  (70036, 'AC1018', NULL, '2026-03-03 04:20:00', -5.00, 'FEE', NULL, 'monthly fee'),
  (70037, 'AC1009', NULL, '2026-03-03 08:20:00', 978.51, 'DEP', NULL, 'cash deposit'),
  (70038, 'AC1017', 9011, '2026-03-03 08:31:00', -37.78, 'POS', 3, NULL),
  (70039, 'AC1005', NULL, '2026-03-05 01:01:00', 4933.9, 'DEP', NULL, 'Salary '),
  (70040, 'AC1014', NULL, '2026-03-08 07:17:00', -273.26, 'XFR', NULL, NULL),
  (70041, 'AC1004', NULL, '2026-03-09 02:48:00', 2979.37, 'DEP', NULL, 'salary'),
  (70042, 'AC1017', 9011, '2026-03-13 04:06:00', -400, 'WDL', NULL, 'ATM'),
  (70043, 'AC1017', 9011, '2026-03-13 04:06:00', -101.96, 'POS', 9, NULL),
  (70044, 'AC1005', NULL, '2026-03-14 10:00:00', -200.01, 'WDL', NULL, 'ATM'),
  (70045, 'AC1016', NULL, '2026-03-14 12:57:00', -5.00, 'FEE', NULL, 'monthly fee'),
  (70046, 'AC1018', NULL, '2026-03-15 22:50:00', -132.84, 'POS', 9, NULL),
  (70047, 'AC1023', NULL, '2026-03-18 10:17:00', 5167.08, 'DEP', NULL, 'Salary '),
  (70048, 'AC1012', NULL, '2026-03-18 12:16:00', -5.00, 'FEE', NULL, 'monthly fee'),
  (70049, 'AC1004', NULL, '2026-03-20 21:31:00', 100.78, 'DEP', NULL, 'salary'),
  (70050, 'AC1021', NULL, '2026-03-23 11:12:00', -12.8, 'POS', 3, NULL),
  (70051, 'AC1001', 9001, '2026-03-24 19:55:00', -20.46, 'POS', 11, NULL),
  (70052, 'AC1008', NULL, '2026-03-29 12:53:00', 5007.73, 'DEP', NULL, 'salary'),
  (70053, 'AC1004', NULL, '2026-03-30 02:59:00', -84.77, 'POS', 9, NULL),
  (70054, 'AC1019', NULL, '2026-03-30 05:01:00', -262.34, 'POS', 1, NULL),
  (70055, 'AC1001', NULL, '2026-03-30 05:42:00', -761.08, 'XFR', NULL, 'to savings'),
  (70056, 'AC1001', NULL, '2026-03-31 23:30:00', -200.00, 'WDL', NULL, 'ATM'),
  (70057, 'AC1004', NULL, '2026-04-01 00:00:00', -400.00, 'WDL', NULL, 'ATM'),
  (70058, 'AC1003', NULL, '2026-04-02 12:58:00', -12.00, 'FEE', NULL, 'monthly fee'),
  (70059, 'AC1001', NULL, '2026-04-03 05:35:00', 1529.57, 'DEP', NULL, 'salary'),
  (70060, 'AC1010', 9008, '2026-04-05 02:43:00', -300, 'WDL', NULL, 'ATM'),
  (70061, 'AC1006', 9006, '2026-04-07 21:00:00', -158.35, 'POS', 3, NULL),
  (70062, 'AC1008', NULL, '2026-04-10 06:58:00', -5.00, 'FEE', NULL, 'monthly fee'),
  (70063, 'AC1020', 9012, '2026-04-10 12:03:00', -230.66, 'POS', 5, NULL),
  (70064, 'AC1003', 9004, '2026-04-11 00:57:00', -199.49, 'POS', 5, NULL),
  (70065, 'AC1010', 9008, '2026-04-14 06:29:00', -163.34, 'POS', 4, NULL),
  (70066, 'AC1023', NULL, '2026-04-14 18:33:00', -44.86, 'POS', 1, NULL),
  (70067, 'AC1021', NULL, '2026-04-14 20:06:00', -41.36, 'POS', 4, NULL),
  (70068, 'AC1018', NULL, '2026-04-17 08:34:00', 1491.84, 'DEP', NULL, 'cash deposit'),
  (70069, 'AC1023', NULL, '2026-04-19 05:29:00', -7.50, 'FEE', NULL, 'monthly fee'),
  (70070, 'AC1008', 9007, '2026-04-19 17:22:00', -178.77, 'POS', 4, NULL),
  (70071, 'AC1023', NULL, '2026-04-23 04:30:00', -67.35, 'POS', 5, NULL),
  (70072, 'AC1004', NULL, '2026-04-23 12:53:00', 419.59, 'DEP', NULL, 'Salary '),
  (70073, 'AC1001', 9001, '2026-04-24 10:11:00', -200, 'WDL', NULL, 'ATM'),
  (70074, 'AC1003', NULL, '2026-04-25 20:45:00', -5.00, 'FEE', NULL, 'monthly fee'),
  (70075, 'AC1021', NULL, '2026-04-26 01:37:00', 3237.44, 'DEP', NULL, 'salary'),
  (70076, 'AC1006', NULL, '2026-04-27 01:46:00', 3138.79, 'DEP', NULL, 'cash deposit'),
  (70077, 'AC1021', NULL, '2026-04-29 22:37:00', 2550.76, 'DEP', NULL, 'salary'),
  (70078, 'AC1020', 9012, '2026-04-30 07:03:00', -138.72, 'POS', 4, NULL),
  (70079, 'AC1020', NULL, '2026-04-30 07:03:00', -5.00, 'FEE', NULL, 'monthly fee');
INSERT INTO public.loan (loan_no, cust_no, prin_amt, int_rt, start_dt, term_mths, stat, coll_val) VALUES
  ('L300', 509, 250000, 4.50, '2025-08-29', 24, 'PAID', 5818),
  ('L301', 519, 8000, 3.90, '2024-02-11', 12, 'DFLT', NULL),
  ('L302', 517, 5000, 3.90, '2025-08-08', 48, 'OPEN', 8704),
  ('L303', 521, 250000, 4.50, '2025-01-06', 12, 'DFLT', 1521),
  ('L304', 502, 9999, 1.80, '2022-05-29', 120, 'OPEN', NULL),
  ('L305', 503, 10000, 3.90, '2023-07-18', 36, 'OPEN', 4900),
  ('L306', 501, 25000, 1.80, '2024-03-21', 48, 'OPEN', NULL),
  ('L307', 509, 25000, 4.50, '2024-02-18', 12, 'OPEN', 1297),
  ('L308', 523, 40000, 1.80, '2024-10-23', 48, 'OPEN', 8048),
  ('L309', 506, 250000, 6.25, '2019-03-11', 24, 'PAID', 8090),
  ('L310', 518, 10000, 4.50, '2020-11-19', 48, 'PAID', NULL),
  ('L311', 511, 15000, 3.90, '2021-03-14', 36, 'PAID', 8459),
  ('L312', 509, 250000, 3.90, '2020-04-22', 12, 'OPEN', 4663),
  ('L313', 520, 10000, 3.90, '2025-02-02', 48, 'OPEN', NULL),
  ('L314', 509, 8000, 1.80, '2022-09-10', 12, 'OPEN', 5524),
  ('L315', 514, 40000, 3.90, '2019-09-29', 36, 'OPEN', 1549),
  ('L316', 518, 40000, 3.90, '2024-03-06', 48, 'OPEN', 441),
  ('L317', 520, 15000, 3.90, '2024-09-26', 36, 'OPEN', NULL),
  ('L318', 515, 40000, 3.90, '2020-11-28', 24, 'OPEN', NULL),
  ('L319', 504, 8000, 1.80, '2023-11-27', 12, 'OPEN', 7437),
  ('L320', 522, 40000, 3.90, '2021-05-07', 120, 'OPEN', 2964),
  ('L321', 527, 10000, 6.25, '2024-12-06', 12, 'OPEN', 7635);

COMMIT;
