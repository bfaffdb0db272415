-- Sample database "clinic": patients and their visits. Every value follows from its row number.

SET client_min_messages = warning;
DROP TABLE IF EXISTS invoice, lab_result, prescription, visit, doctor, patient CASCADE;

CREATE TABLE patient (
  patient_id    integer PRIMARY KEY,
  first_name    text NOT NULL,
  last_name     text NOT NULL,
  dob           date,
  gender        char(1),
  city          text NOT NULL,
  insurance     text,
  registered_at timestamp NOT NULL
);

CREATE TABLE doctor (
  doctor_id   integer PRIMARY KEY,
  doctor_name text NOT NULL,
  specialty   text NOT NULL,
  hired_on    date NOT NULL,
  chief_id    integer REFERENCES doctor (doctor_id)
);

CREATE TABLE visit (
  visit_id     integer PRIMARY KEY,
  patient_id   integer NOT NULL REFERENCES patient (patient_id),
  doctor_id    integer NOT NULL REFERENCES doctor (doctor_id),
  visit_date   date NOT NULL,
  reason       text,
  duration_min integer,
  status       text NOT NULL,
  fee          numeric(8,2) NOT NULL
);

CREATE TABLE prescription (
  rx_id    integer PRIMARY KEY,
  visit_id integer NOT NULL REFERENCES visit (visit_id),
  drug     text NOT NULL,
  dose_mg  numeric(7,2),
  days     integer NOT NULL
);

CREATE TABLE lab_result (       -- results are sent again when they are corrected
  result_id   integer PRIMARY KEY,
  patient_id  integer NOT NULL REFERENCES patient (patient_id),
  test_code   text NOT NULL,
  measured_at timestamp NOT NULL,
  value       double precision,
  unit        text
);

CREATE TABLE invoice (          -- visit_id has no foreign key
  invoice_id integer PRIMARY KEY,
  visit_id   integer NOT NULL,
  issued_on  date NOT NULL,
  amount     numeric(10,2) NOT NULL,
  paid_on    date
);

INSERT INTO patient
SELECT i, CASE i % 6 WHEN 0 THEN ' ' || f WHEN 1 THEN upper(f) WHEN 2 THEN lower(f) || ' ' ELSE f END, l,
       CASE WHEN i % 15 = 0 THEN NULL ELSE date '1940-03-01' + i * 97 % 27000 END,
       CASE WHEN i % 20 = 7 THEN NULL WHEN i % 2 = 0 THEN 'F' ELSE 'M' END,
       (ARRAY['Lyon','Nantes','Lille','Dijon'])[1 + i * 3 % 4],
       CASE WHEN i % 7 = 0 THEN NULL ELSE (ARRAY['public','private','mutual'])[1 + i * 5 % 3] END,
       timestamp '2021-01-04 08:00' + i * 61 % 1000 * interval '1 day'
FROM (SELECT i, (ARRAY['Lea','Hugo','Ines','Noe','Zoe'])[1 + i * 7 % 5] AS f,
             (ARRAY['Martin','Petit','Durand','Leroy','Moreau','Simon'])[1 + i * 11 % 6] AS l
      FROM generate_series(1, 250) AS i) AS s;

INSERT INTO doctor VALUES
  (1, 'Dr. Blanc', 'cardiology', '2010-02-01', NULL), (2, 'Dr. Roux', 'cardiology', '2015-06-15', 1),
  (3, 'Dr. Garnier', 'dermatology', '2012-09-01', NULL), (4, 'Dr. Faure', 'dermatology', '2019-01-07', 3),
  (5, 'Dr. Mercier', 'pediatrics', '2016-04-18', NULL), (6, 'Dr. Bonnet', 'pediatrics', '2020-11-02', 5),
  (7, 'Dr. Giraud', 'pediatrics', '2022-03-21', 5), (8, 'Dr. Lambert', 'radiology', '2023-10-01', NULL);

INSERT INTO visit
SELECT i, 1 + i * 17 % 230, 1 + i * 5 % 7, date '2023-01-02' + i * 29 % 700,
       CASE WHEN i % 10 = 3 THEN NULL ELSE (ARRAY['checkup','pain','follow-up','vaccination'])[1 + i * 3 % 4] END,
       CASE WHEN i % 14 = 5 THEN NULL ELSE 10 + i * 7 % 50 END,
       (ARRAY['done','done','done','no-show','cancelled'])[1 + i * 3 % 5],
       20 + i * 13 % 90
FROM generate_series(1, 2400) AS i;

INSERT INTO prescription
SELECT i, 1 + i * 7 % 2400,
       CASE i % 4 WHEN 0 THEN upper(d) WHEN 1 THEN ' ' || d WHEN 2 THEN initcap(d) ELSE d END,
       CASE WHEN i % 11 = 0 THEN NULL ELSE 25 * (1 + i % 8) END, 3 + i * 5 % 28
FROM (SELECT i, (ARRAY['ibuprofen','amoxicillin','paracetamol','cetirizine'])[1 + i * 3 % 4] AS d
      FROM generate_series(1, 1500) AS i) AS s;

INSERT INTO lab_result
SELECT i, 1 + (i - i / 8) * 13 % 210, (ARRAY['GLU','HDL','LDL','CRP'])[1 + (i - i / 8) % 4],
       timestamp '2023-02-01 07:30' + (i - i / 8) * 37 % 600 * interval '1 day',
       CASE WHEN i % 25 = 0 THEN NULL ELSE 40 + i * 31 % 160 + 0.5 END, CASE WHEN i % 9 = 0 THEN NULL ELSE 'mg/dL' END
FROM generate_series(1, 1800) AS i;

INSERT INTO invoice
SELECT i, 1 + i * 3 % 2500, date '2023-01-15' + i * 31 % 720, 15 + i * 17 % 200,
       CASE WHEN i % 5 = 2 THEN NULL ELSE date '2023-01-15' + i * 31 % 720 + 5 + i % 60 END
FROM generate_series(1, 1600) AS i;
ANALYZE;
