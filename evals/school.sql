-- Sample database "school": courses, exams and absences. Every value follows from its row number.

SET client_min_messages = warning;
DROP TABLE IF EXISTS absences, exam_results, enrolments, courses, teachers, students, alumni CASCADE;

CREATE TABLE students (
  student_id  integer PRIMARY KEY,
  first_name  text NOT NULL,
  last_name   text NOT NULL,
  grade_level integer NOT NULL,
  house       text,
  birth_date  date NOT NULL,
  email       text,
  enrolled_on date NOT NULL
);

CREATE TABLE alumni (
  alumni_id   integer PRIMARY KEY,
  first_name  text NOT NULL,
  last_name   text NOT NULL,
  email       text,
  left_on     date NOT NULL
);

CREATE TABLE teachers (
  teacher_id integer PRIMARY KEY,
  name       text NOT NULL,
  subject    text NOT NULL,
  salary     numeric(10,2) NOT NULL,
  mentor_id  integer REFERENCES teachers (teacher_id)
);

CREATE TABLE courses (
  course_id   integer PRIMARY KEY,
  course_name text NOT NULL,
  teacher_id  integer REFERENCES teachers (teacher_id),
  credits     integer NOT NULL,
  max_seats   integer NOT NULL
);

CREATE TABLE enrolments (
  student_id  integer NOT NULL REFERENCES students (student_id),
  course_id   integer NOT NULL REFERENCES courses (course_id),
  enrolled_on date NOT NULL,
  dropped_on  date,
  PRIMARY KEY (student_id, course_id)
);

CREATE TABLE exam_results (
  result_id  integer PRIMARY KEY,
  student_id integer NOT NULL REFERENCES students (student_id),
  course_id  integer NOT NULL REFERENCES courses (course_id),
  exam_date  date NOT NULL,
  score      integer,
  max_score  integer NOT NULL
);

CREATE TABLE absences (
  absence_id integer PRIMARY KEY,
  student_id integer NOT NULL REFERENCES students (student_id),
  absent_on  date NOT NULL,
  reason     text,
  excused    boolean NOT NULL
);

INSERT INTO students
SELECT i, (ARRAY['Amy','Ben','Cleo','Dan','Edith','Finn'])[1 + i * 5 % 6], (ARRAY['Hill','Wood','Marsh','Field','Brook'])[1 + i * 3 % 5],
       7 + i % 6, CASE WHEN i % 11 = 0 THEN NULL ELSE (ARRAY['Oak','Elm','Ash','Yew'])[1 + i * 7 % 4] END,
       date '2006-09-01' + i * 41 % 2100, CASE WHEN i % 8 = 0 THEN NULL ELSE 's' || i || '@school.example' END,
       date '2019-09-01' + i * 13 % 1500
FROM generate_series(1, 320) AS i;

INSERT INTO alumni
SELECT 1000 + i, (ARRAY['Gus','Hope','Ian'])[1 + i % 3], (ARRAY['Hill','Lake'])[1 + i % 2],
       CASE WHEN i % 4 = 0 THEN NULL WHEN i % 5 = 0 THEN 's' || i || '@school.example' ELSE 'a' || i || '@post.example' END,
       date '2015-07-01' + i * 100
FROM generate_series(1, 60) AS i;

INSERT INTO teachers VALUES
  (1, 'Ms Arden', 'maths', 52000, NULL), (2, 'Mr Birch', 'maths', 41000, 1), (3, 'Ms Cole', 'physics', 48500, 1), (4, 'Mr Dunn', 'art', 36500, 3),
  (5, 'Ms Eaton', 'history', 44000, 3), (6, 'Mr Frost', 'history', 45500, 5), (7, 'Ms Grey', 'music', 39000, 5);

INSERT INTO courses VALUES
  (1, 'Algebra', 1, 6, 40), (2, 'Geometry', 2, 4, 60), (3, 'Mechanics', 3, 6, 45), (4, 'Drawing', 4, 2, 25), (5, 'Ancient Rome', 5, 3, 70),
  (6, 'Modern History', 6, 4, 30), (7, 'Choir', NULL, 1, 90), (8, 'Statistics', 1, 5, 20), (9, 'Pottery', NULL, 2, 12);

INSERT INTO enrolments
SELECT DISTINCT ON (s, c) s, c, d, CASE WHEN i % 9 = 0 THEN d + 20 END
FROM (SELECT i, 1 + i * 7 % 300 AS s, 1 + i * 5 % 8 AS c, date '2023-09-01' + i * 3 % 200 AS d FROM generate_series(1, 1100) AS i) AS x
ORDER BY s, c, i;

INSERT INTO exam_results
SELECT i, 1 + i * 11 % 290, 1 + i * 3 % 7, date '2023-10-02' + i * 17 % 500, CASE WHEN i % 16 = 0 THEN NULL ELSE i * 23 % 101 END,
       CASE WHEN i % 3 = 0 THEN 120 ELSE 100 END
FROM generate_series(1, 2200) AS i;

INSERT INTO absences
SELECT i, 1 + i * 13 % 200, date '2023-09-04' + i * 19 % 290,
       CASE WHEN i % 6 = 0 THEN NULL ELSE (ARRAY['ill','Ill ','FAMILY','travel'])[1 + i * 5 % 4] END, i % 3 <> 1
FROM generate_series(1, 900) AS i;
ANALYZE;
