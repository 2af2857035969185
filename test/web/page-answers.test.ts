import { testAsking } from './page/asking.ts'
import { describePage } from './page/describe-page.ts'
import { testDisagreements } from './page/disagreements.ts'
import { testReading } from './page/reading.ts'
import { testSomeDocuments } from './page/some-documents.ts'

describePage('answers', testAsking, testSomeDocuments, testReading, testDisagreements)
