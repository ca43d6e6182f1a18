-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "exampleAnsweredAt" DATETIME,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "Application" (
    "ownerId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "company" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT '',
    "isExample" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("ownerId", "id"),
    CONSTRAINT "Application_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Interviewer" (
    "ownerId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "part" TEXT NOT NULL DEFAULT 'other',
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("ownerId", "id"),
    CONSTRAINT "Interviewer_ownerId_applicationId_fkey" FOREIGN KEY ("ownerId", "applicationId") REFERENCES "Application" ("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Interview" (
    "ownerId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "format" TEXT NOT NULL DEFAULT 'other',
    "heldAt" DATETIME,
    "notes" TEXT NOT NULL DEFAULT '',
    "notesDraft" TEXT NOT NULL DEFAULT '',
    "importantToThem" TEXT NOT NULL DEFAULT '',
    "concernsRaised" TEXT NOT NULL DEFAULT '',
    "salaryStated" TEXT NOT NULL DEFAULT '',
    "noticeStated" TEXT NOT NULL DEFAULT '',
    "startDateStated" TEXT NOT NULL DEFAULT '',
    "nextStep" TEXT NOT NULL DEFAULT '',
    "nextStepBy" DATETIME,
    "promised" TEXT NOT NULL DEFAULT '',
    "numbersStated" TEXT NOT NULL DEFAULT '',
    "reasonStated" TEXT NOT NULL DEFAULT '',
    "reactions" TEXT NOT NULL DEFAULT '',
    "theirWords" TEXT NOT NULL DEFAULT '',
    "wishSaid" TEXT NOT NULL DEFAULT '',
    "neverCameUp" TEXT NOT NULL DEFAULT '',
    "ownQuestions" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("ownerId", "id"),
    CONSTRAINT "Interview_ownerId_applicationId_fkey" FOREIGN KEY ("ownerId", "applicationId") REFERENCES "Application" ("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Seat" (
    "ownerId" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "interviewerId" TEXT NOT NULL,

    PRIMARY KEY ("ownerId", "interviewId", "interviewerId"),
    CONSTRAINT "Seat_ownerId_interviewId_fkey" FOREIGN KEY ("ownerId", "interviewId") REFERENCES "Interview" ("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Seat_ownerId_interviewerId_fkey" FOREIGN KEY ("ownerId", "interviewerId") REFERENCES "Interviewer" ("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Exchange" (
    "ownerId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "question" TEXT NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "askedById" TEXT,
    "mattered" INTEGER,
    "outcome" TEXT,
    "followUp" BOOLEAN NOT NULL DEFAULT false,
    "removedAt" DATETIME,
    "mergedIntoId" TEXT,
    "askedBeforeId" TEXT,
    "askedBefore" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("ownerId", "id"),
    CONSTRAINT "Exchange_ownerId_interviewId_fkey" FOREIGN KEY ("ownerId", "interviewId") REFERENCES "Interview" ("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Exchange_ownerId_askedById_fkey" FOREIGN KEY ("ownerId", "askedById") REFERENCES "Interviewer" ("ownerId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "ExchangeRevision" (
    "ownerId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "exchangeId" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("ownerId", "id"),
    CONSTRAINT "ExchangeRevision_ownerId_exchangeId_fkey" FOREIGN KEY ("ownerId", "exchangeId") REFERENCES "Exchange" ("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "UnassignedNote" (
    "ownerId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "removedAt" DATETIME,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("ownerId", "id"),
    CONSTRAINT "UnassignedNote_ownerId_interviewId_fkey" FOREIGN KEY ("ownerId", "interviewId") REFERENCES "Interview" ("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Plan" (
    "ownerId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "meeting" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("ownerId", "id"),
    CONSTRAINT "Plan_ownerId_applicationId_fkey" FOREIGN KEY ("ownerId", "applicationId") REFERENCES "Application" ("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Plan_ownerId_interviewId_fkey" FOREIGN KEY ("ownerId", "interviewId") REFERENCES "Interview" ("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PracticeSession" (
    "ownerId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "seed" INTEGER NOT NULL,
    "againOfId" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" DATETIME,

    PRIMARY KEY ("ownerId", "id"),
    CONSTRAINT "PracticeSession_ownerId_applicationId_fkey" FOREIGN KEY ("ownerId", "applicationId") REFERENCES "Application" ("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PracticeSession_ownerId_planId_fkey" FOREIGN KEY ("ownerId", "planId") REFERENCES "Plan" ("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PracticeSession_ownerId_againOfId_fkey" FOREIGN KEY ("ownerId", "againOfId") REFERENCES "PracticeSession" ("ownerId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "PracticeItem" (
    "ownerId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "category" TEXT,
    "why" TEXT NOT NULL,
    "exchangeId" TEXT,
    "earlierQuestion" TEXT,
    "earlierAnswer" TEXT,
    "draft" TEXT NOT NULL DEFAULT '',
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "answer" TEXT,
    "answeredAt" DATETIME,
    "seconds" INTEGER NOT NULL DEFAULT 0,
    "rating" TEXT,
    "skippedAt" DATETIME,

    PRIMARY KEY ("ownerId", "id"),
    CONSTRAINT "PracticeItem_ownerId_sessionId_fkey" FOREIGN KEY ("ownerId", "sessionId") REFERENCES "PracticeSession" ("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PracticeItem_ownerId_exchangeId_fkey" FOREIGN KEY ("ownerId", "exchangeId") REFERENCES "Exchange" ("ownerId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "FindingResolution" (
    "ownerId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "exchangeId" TEXT,
    "resolution" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("ownerId", "itemId", "key"),
    CONSTRAINT "FindingResolution_ownerId_itemId_fkey" FOREIGN KEY ("ownerId", "itemId") REFERENCES "PracticeItem" ("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "FindingResolution_ownerId_exchangeId_fkey" FOREIGN KEY ("ownerId", "exchangeId") REFERENCES "Exchange" ("ownerId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Application_ownerId_createdAt_idx" ON "Application"("ownerId", "createdAt");

-- CreateIndex
CREATE INDEX "Interviewer_ownerId_applicationId_idx" ON "Interviewer"("ownerId", "applicationId");

-- CreateIndex
CREATE UNIQUE INDEX "Interview_ownerId_applicationId_round_key" ON "Interview"("ownerId", "applicationId", "round");

-- CreateIndex
CREATE INDEX "Seat_ownerId_interviewerId_idx" ON "Seat"("ownerId", "interviewerId");

-- CreateIndex
CREATE INDEX "Exchange_ownerId_interviewId_position_idx" ON "Exchange"("ownerId", "interviewId", "position");

-- CreateIndex
CREATE INDEX "Exchange_ownerId_askedById_idx" ON "Exchange"("ownerId", "askedById");

-- CreateIndex
CREATE INDEX "ExchangeRevision_ownerId_exchangeId_createdAt_idx" ON "ExchangeRevision"("ownerId", "exchangeId", "createdAt");

-- CreateIndex
CREATE INDEX "UnassignedNote_ownerId_interviewId_position_idx" ON "UnassignedNote"("ownerId", "interviewId", "position");

-- CreateIndex
CREATE INDEX "Plan_ownerId_applicationId_idx" ON "Plan"("ownerId", "applicationId");

-- CreateIndex
CREATE UNIQUE INDEX "Plan_ownerId_interviewId_key" ON "Plan"("ownerId", "interviewId");

-- CreateIndex
CREATE INDEX "PracticeSession_ownerId_planId_createdAt_idx" ON "PracticeSession"("ownerId", "planId", "createdAt");

-- CreateIndex
CREATE INDEX "PracticeSession_ownerId_applicationId_createdAt_idx" ON "PracticeSession"("ownerId", "applicationId", "createdAt");

-- CreateIndex
CREATE INDEX "PracticeSession_ownerId_againOfId_idx" ON "PracticeSession"("ownerId", "againOfId");

-- CreateIndex
CREATE INDEX "PracticeItem_ownerId_exchangeId_idx" ON "PracticeItem"("ownerId", "exchangeId");

-- CreateIndex
CREATE UNIQUE INDEX "PracticeItem_ownerId_sessionId_position_key" ON "PracticeItem"("ownerId", "sessionId", "position");

-- CreateIndex
CREATE INDEX "FindingResolution_ownerId_exchangeId_idx" ON "FindingResolution"("ownerId", "exchangeId");
